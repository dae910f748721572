// refused: System.TimeProvider
«TimeProvider».System.GetUtcNow()

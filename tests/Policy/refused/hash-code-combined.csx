// refused: System.HashCode
«HashCode».Combine(1, 2)

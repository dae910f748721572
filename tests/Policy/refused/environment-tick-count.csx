// refused: System.Environment
«Environment».TickCount

// refused: System.Environment
// metadata: no
«Environment».CurrentManagedThreadId

// refused: System.IO.File
// metadata: no
nameof(«System.IO.File»)

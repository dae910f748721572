// refused: System.IO.File
typeof(«System.IO.File»).Name

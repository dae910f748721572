// refused: System.IO.File
new[] { "x" }.Select(«System.IO.File».ReadAllText).First()

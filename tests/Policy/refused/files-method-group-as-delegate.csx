// refused: System.IO.File
Func<string, string> read = «System.IO.File».ReadAllText;

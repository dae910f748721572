// refused: System.IO.File
«System.IO.File».ReadAllText("/etc/passwd")

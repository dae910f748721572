// refused: System.IO.File
using F = «System.IO.File»;
F.Delete("x")

// refused: System.IO.File
using System.IO;
«File».WriteAllText("x", "y")

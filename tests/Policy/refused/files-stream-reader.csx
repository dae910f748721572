// refused: System.IO.StreamReader
new «System.IO.StreamReader»("x").ReadToEnd()

// refused: System.IO.FileInfo
new «System.IO.FileInfo»("x").Length

// refused: System.IO.FileInfo
foreach («System.IO.FileInfo» f in new object[0]) { }

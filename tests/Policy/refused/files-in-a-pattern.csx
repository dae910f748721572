// refused: System.IO.FileInfo
object o = 1;
var r = o is «System.IO.FileInfo» { Length: > 3 };

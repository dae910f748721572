// refused: System.IO.File
var f = «System.IO.File».OpenRead("x");

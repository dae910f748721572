// refused: System.IO.File
// metadata: no
if (false) «System.IO.File».Delete("x");

// refused: System.IO.Stream
var x = («System.IO.Stream»)null;

// refused: System.IO.Stream
var x = («System.IO.\u0053tream»)null;

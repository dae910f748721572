// refused: System.Threading.Thread
var o = new { T = «System.Threading.Thread».CurrentThread };

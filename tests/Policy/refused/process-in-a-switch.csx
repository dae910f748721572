// refused: System.Diagnostics.Process
object o = 1;
var r = o switch { «System.Diagnostics.Process» p => 1, _ => 2 };

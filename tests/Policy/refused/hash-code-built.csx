// refused: System.HashCode
var h = new «HashCode»();
h.Add("a");

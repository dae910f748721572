// value: 1
using (var w = new System.IO.StringWriter()) { w.WriteLine("a"); w.Write(2); Console.Write(w.ToString()); }
Console.WriteLine("{0}", 1);
1

// value: 2
class R : IDisposable { public static int Closed; public void Dispose() => Closed++; }
using (var a = new R()) using (new R()) { }
R.Closed

// value: 4
class MyError(string m) : Exception(m) { public int Code { get; init; } = 3; }
int C() { try { throw new MyError("x") { Code = 4 }; } catch (MyError e) { return e.Code; } }
C()

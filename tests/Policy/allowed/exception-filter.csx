// value: 28
try { throw new ArgumentException("bad", "n"); } catch (ArgumentException e) when (e.ParamName == "n") { }
int D(int z) { try { return 1 / z; } catch (DivideByZeroException e) { return e.Message.Length; } finally { } }
D(0)

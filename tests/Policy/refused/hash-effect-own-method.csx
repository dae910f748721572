// refused: a side effect of GetHashCode
// metadata: no
class P { int n; int Keep(int h) => n = h; public override int GetHashCode() => «Keep»("a".GetHashCode()); }

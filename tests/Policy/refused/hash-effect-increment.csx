// refused: a side effect of GetHashCode
// metadata: no
class P { int n; public override int GetHashCode() { if ("a".GetHashCode() > 0) «n»++; return 0; } }

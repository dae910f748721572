// refused: a side effect of GetHashCode
// metadata: no
class P { public int Seen; public override int GetHashCode() => «Seen» = "a".GetHashCode(); }

// refused: a side effect of GetHashCode
// metadata: no
class P { int n; public override int GetHashCode() { ref var r = ref n; «r» = "a".GetHashCode(); return 0; } }

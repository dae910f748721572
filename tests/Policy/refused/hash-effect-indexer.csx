// refused: a side effect of GetHashCode
// metadata: no
class P { int this[int i] { get => i; set { } } public override int GetHashCode() => «this["a".GetHashCode()]»; }

// refused: a side effect of GetHashCode
// metadata: no
class P { public override int GetHashCode() { throw new «Exception»($"{HashCode.Combine(1)}"); } }

// refused: P.GetHashCode
class P { public override int GetHashCode() => 7; }
new P().«GetHashCode»()

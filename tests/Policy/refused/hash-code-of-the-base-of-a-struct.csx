// refused: System.ValueType.GetHashCode
struct P { int n; public override int GetHashCode() => base.«GetHashCode»(); }

// refused: System.Object.GetHashCode
class P { public override int GetHashCode() => base.«GetHashCode»(); }

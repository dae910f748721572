// refused: System.Object.GetHashCode
class P { public Func<int> Hash() => base.«GetHashCode»; }

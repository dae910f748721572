// refused: IEquatable without a GetHashCode of its own
struct «S» : IEquatable<S> { public object O; public static int Calls; public bool Equals(S o) { Calls++; return ReferenceEquals(O, o.O); } }
new HashSet<S> { new S { O = new object() }, new S { O = new object() } }.Count + S.Calls

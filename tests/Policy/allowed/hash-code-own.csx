// value: 1
class P { public override bool Equals(object o) => o is P; public override int GetHashCode() => HashCode.Combine(1, "a".GetHashCode()); }
new HashSet<P> { new(), new() }.Count

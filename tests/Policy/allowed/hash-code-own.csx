// value: 1
class P(int id) { public int Id => id; public override bool Equals(object o) => o is P p && p.Id == Id; public override int GetHashCode() => Id * 31 + 7; }
new HashSet<P> { new(1), new(1) }.Count

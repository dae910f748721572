// value: 3
struct S : IEquatable<S> { public int N; public bool Equals(S o) => N == o.N; public override bool Equals(object o) => o is S s && Equals(s); public override int GetHashCode() => N; }
record R(int N);
record struct Q(int N);
new HashSet<S> { new S { N = 1 }, new S { N = 1 } }.Count + new HashSet<R> { new(1) }.Count + new HashSet<Q> { new(1) }.Count

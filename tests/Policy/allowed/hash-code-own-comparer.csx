// value: 2
class ByLength : IEqualityComparer<(int, string)> { public bool Equals((int, string) a, (int, string) b) => a.Item1 == b.Item1; public int GetHashCode((int, string) a) => a.Item1; }
new Dictionary<(int, string), int>(new ByLength()) { { (1, "a"), 2 } }[(1, "b")]

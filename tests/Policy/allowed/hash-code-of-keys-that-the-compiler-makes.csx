// value: 4
record Named(string Name, int[] Parts);
record Special(string Name, double Weight) : Named(Name, []);
record struct Pair(string A, int? B);
record Box<T>(T Value);
var named = new HashSet<Named> { new Special("a", 1), new Special("a", 1) };
var pairs = new[] { "x", "y", "x" }.GroupBy(w => new { w, w.Length }).Select(g => (g.Key.w, g.Count())).ToDictionary(p => p);
named.Count + pairs.Count + new HashSet<Pair> { new("a", 1), new("a", 1) }.Count + new HashSet<Box<string>> { new("a"), new("a") }.Count - 1

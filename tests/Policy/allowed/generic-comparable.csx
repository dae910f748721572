// value: 7
T Largest<T>(IEnumerable<T> items) where T : IComparable<T> { var best = items.First(); foreach (var i in items) if (i.CompareTo(best) > 0) best = i; return best; }
Largest(new[] { 2, 7, 5 })

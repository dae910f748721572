// value: 18
int[] a = [1, 2]; List<int> l = [.. a, 3]; IReadOnlyList<int> r = [.. l, 4]; HashSet<int> h = [1, 1]; System.Collections.Immutable.ImmutableArray<int> i = [7];
r.Count + h.Count + i[0] + l.Sum()

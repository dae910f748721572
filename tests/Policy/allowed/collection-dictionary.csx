// value: 4
var d = new Dictionary<string, int> { { "a", 1 }, { "b", 2 } };
d.TryGetValue("b", out var v) ? v + d.Count : 0

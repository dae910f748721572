// value: 13
[System.Runtime.CompilerServices.InlineArray(3)] struct Three { int first; }
int Use() { var t = new Three(); t[1] = 5; Span<int> s = t; ReadOnlySpan<int> r = t; var n = 0; foreach (var v in t) n += v; return n + s.Length + r[1]; }
Use()

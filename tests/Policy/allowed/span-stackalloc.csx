// value: 4
int Total() { Span<int> s = stackalloc int[4]; s.Fill(2); s[1..3].Clear(); var t = 0; foreach (var v in s) t += v; return t; }
Total()

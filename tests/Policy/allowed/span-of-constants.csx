// value: 22
int Table(int i) { ReadOnlySpan<int> t = [10, 20, 30]; ReadOnlySpan<byte> b = [1, 2, 3]; return t[i] + b[i]; }
Table(1)

// value: 6
int? n = null; n ??= 4; string s = null;
(n ?? 0) + (s?.Length ?? 1) + (n.HasValue ? 1 : 0)

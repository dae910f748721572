// value: 15
int Sum(params int[] xs) => xs.Sum();
int Many(params ReadOnlySpan<int> xs) { var t = 0; foreach (var x in xs) t += x; return t; }
Sum(1, 2) + Many(3, 4, 5)

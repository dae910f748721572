// value: 35
Enumerable.Range(1, 5).Where(n => n % 2 == 1).Select(n => n * n).Sum()

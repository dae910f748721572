// value: 4
T Sum<T>(IEnumerable<T> xs) where T : INumber<T> { var s = T.Zero; foreach (var x in xs) s += x; return s; }
Sum(new[] { 1.5, 2.5 })

// value: 11.50xx
var x = new SortedSet<int> { 3, 1 };
x.Min + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1.5:F2}") + string.Create(2, 'x', (s, c) => s.Fill(c))

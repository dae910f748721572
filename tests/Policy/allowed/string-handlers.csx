// value: 1.523  4
string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1.5}" + $"{2}") + new StringBuilder().Append($"{3}") + $"{4,3}"

// value: 1.23E+004
string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:E2}", 12345.678)

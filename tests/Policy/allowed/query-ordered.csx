// value: 30,20,10
string.Join(",", from x in new[] { 3, 1, 2 } orderby x descending select x * 10)

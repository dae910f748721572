// value: 0 1 4 9
IEnumerable<int> Squares() { var i = 0; while (true) { if (i > 3) yield break; yield return i * i++; } }
string.Join(" ", Squares())

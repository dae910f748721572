// value: System.Int32[]oel2
string.Concat(new[] { 1, 2, 3 }, "") + "hello"[^1] + "hello"[1..3] + new[] { 1, 2, 3, 4 }[1..^1].Length

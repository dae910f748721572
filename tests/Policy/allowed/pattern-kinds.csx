// value: intemptynull12Double
string Kind(object o) => o switch { int n and (> 0 or < -5) => "int", string { Length: 0 } => "empty", null => "null", (int a, int b) => $"{a}{b}", _ => o.GetType().Name };
Kind(3) + Kind("") + Kind(null) + Kind((1, 2)) + Kind(2.5)

// value: 1:1,2:2
string.Join(",", from g in from w in new[] { "a", "bb", "cc" } group w by w.Length join n in new[] { 1, 2 } on g.Key equals n select $"{n}:{g.Count()}")

// value: True
1.Equals(1) & object.ReferenceEquals(null, null) & "a".CompareTo("b") < 0 & new[] { 1 }.SequenceEqual(new[] { 1 })

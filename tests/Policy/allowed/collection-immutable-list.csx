// value: 7.5
System.Collections.Immutable.ImmutableList.Create(1, 2).Add(3).Count + BitOperations.PopCount(7u) + (double)(Half)1.5

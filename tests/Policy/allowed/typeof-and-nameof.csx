// value: List`1Max04
typeof(List<int>).Name + nameof(Math.Max) + default(int) + sizeof(int)

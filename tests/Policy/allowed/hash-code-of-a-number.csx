// value: 5
5.GetHashCode()

// refused: String.GetHashCode
Func<int> hash = "a".«GetHashCode»;

// refused: System.String.GetHashCode
int F() => string.«GetHashCode»("a".AsSpan());
F()

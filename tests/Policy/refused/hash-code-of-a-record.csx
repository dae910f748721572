// refused: GetHashCode
record A(string S);
new A("x").«GetHashCode»()

// refused: A.GetHashCode
record struct A(string S);
new A("x").«GetHashCode»()

// refused: IEqualityComparer.GetHashCode
IEqualityComparer<string> c = StringComparer.Ordinal;
c.«GetHashCode»("x")

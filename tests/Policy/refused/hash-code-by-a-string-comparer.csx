// refused: System.StringComparer.GetHashCode
StringComparer.OrdinalIgnoreCase.«GetHashCode»("a")

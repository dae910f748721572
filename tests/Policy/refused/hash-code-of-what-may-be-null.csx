// refused: System.String.GetHashCode
"a"?.«GetHashCode»()

// refused: System.Int32.GetHashCode
5.«GetHashCode»()

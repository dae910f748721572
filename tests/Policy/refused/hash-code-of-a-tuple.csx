// refused: System.ValueTuple.GetHashCode
(1, 2).«GetHashCode»()

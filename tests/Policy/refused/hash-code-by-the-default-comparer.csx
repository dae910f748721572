// refused: GetHashCode
EqualityComparer<string>.Default.«GetHashCode»("a")

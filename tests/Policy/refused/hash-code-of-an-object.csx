// refused: GetHashCode
new object().«GetHashCode»()

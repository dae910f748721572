// refused: GetHashCode
"a".«GetHashCode»()

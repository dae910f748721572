// refused: GetHashCode
new { A = "a" }.«GetHashCode»()

// refused: System.Lazy()
new «Lazy<Random>»().Value.Next()

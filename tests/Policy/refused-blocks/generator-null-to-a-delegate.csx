// refused: Func.Invoke without a generator
Func<int, Random, double> f = (n, r) => n;
// next block
«f(20, null)»

// refused: Combinatorics.GeneratePermutation without a generator
// metadata: no
«MathNet.Numerics.Combinatorics.GeneratePermutation(randomSource: null, n: 3)»

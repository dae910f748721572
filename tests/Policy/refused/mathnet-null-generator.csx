// refused: Normal without a generator
// metadata: no
«new MathNet.Numerics.Distributions.Normal(0, 1, null)»

// refused: MathNet.Numerics.Distributions.Normal(Double,Double)
using MathNet.Numerics.Distributions;
new «Normal»(0, 1).Sample()

// refused: MathNet.Numerics.Distributions.Normal.Sample
using MathNet.Numerics.Distributions;
Normal.«Sample»(0, 1)

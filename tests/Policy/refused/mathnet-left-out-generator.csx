// refused: Normal.WithMeanStdDev without a generator
// metadata: no
using MathNet.Numerics.Distributions;
«Normal.WithMeanStdDev(0, 1)».Sample()

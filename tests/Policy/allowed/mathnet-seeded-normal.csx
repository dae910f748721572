// value: 0.8989True
using MathNet.Numerics.Distributions;
var n = new Normal(0, 1, new Random(1));
new[] { Normal.CDF(0, 1, 0), n.Density(0) }.Sum().ToString("F4") + (Normal.Sample(new Random(3), 0, 1) == Normal.Sample(new Random(3), 0, 1))

// value: 1.291
using MathNet.Numerics.Statistics;
new[] { 1.0, 2, 3, 4 }.StandardDeviation().ToString("F3")

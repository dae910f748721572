// value: 7
using MathNet.Numerics;
Fit.Line(new[] { 1.0, 2 }, new[] { 2.0, 4 }).Item2 + Math.Round(Integrate.OnClosedInterval(x => x, 0, 2), 6) + Combinatorics.GeneratePermutation(3, new Random(1)).Sum()

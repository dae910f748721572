// value: 30
using MathNet.Numerics.LinearAlgebra;
var v = Vector<double>.Build.Dense(new[] { 3.0, 4.0 });
v.L2Norm() + v.DotProduct(v)

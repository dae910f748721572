// value: 3
using MathNet.Numerics.LinearAlgebra.Double;
DenseMatrix.OfArray(new double[,] { { 2, 0 }, { 0, 3 } }).Solve(DenseVector.OfArray(new[] { 4.0, 9.0 }))[1]

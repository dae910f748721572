// value: 4.00-2.0
using MathNet.Numerics.LinearAlgebra;
var a = Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2 }, { 3, 4 } });
(a * a.Transpose()).Determinant().ToString("F2") + a.Inverse()[0, 0].ToString("F1")

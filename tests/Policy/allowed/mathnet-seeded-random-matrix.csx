// value: 2
using MathNet.Numerics.LinearAlgebra;
Matrix<double>.Build.Random(2, 2, 42).RowCount

// value: 6
using MathNet.Numerics.LinearAlgebra;
var m = Matrix<double>.Build.DenseIdentity(2);
m.Svd().S.Sum() + m.Evd().EigenValues[0].Real + m.QR().R.Determinant() + m.LU().Determinant + m.Cholesky().Determinant

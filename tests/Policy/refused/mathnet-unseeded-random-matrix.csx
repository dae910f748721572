// refused: MathNet.Numerics.LinearAlgebra.MatrixBuilder.Random
using MathNet.Numerics.LinearAlgebra;
Matrix<double>.Build.«Random»(2, 2)

// refused: MathNet.Numerics.LinearAlgebra.Solvers.SolverSetup.Load
using MathNet.Numerics.LinearAlgebra.Solvers;
SolverSetup<double>.«Load»()

// refused: MathNet.Numerics.Generate.Uniform
MathNet.Numerics.Generate.«Uniform»(3)

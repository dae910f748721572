// refused: MathNet.Numerics.Random.SystemRandomSource.Default
MathNet.Numerics.Random.SystemRandomSource.«Default».Next()

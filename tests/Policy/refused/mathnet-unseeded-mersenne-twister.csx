// refused: MathNet.Numerics.Random.MersenneTwister(Boolean)
new «MathNet.Numerics.Random.MersenneTwister»(true).Next()

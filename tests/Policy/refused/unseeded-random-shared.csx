// refused: System.Random.Shared
Random.«Shared».Next()

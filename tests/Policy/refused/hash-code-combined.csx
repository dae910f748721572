// refused: HashCode.Combine
HashCode.«Combine»(1, 2)

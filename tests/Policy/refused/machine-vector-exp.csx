// refused: System.Numerics.Vector3.Exp
Vector3.«Exp»(Vector3.One)

// refused: System.Numerics.IFloatingPointIeee754.Lerp
T Mix<T>(T a, T b, T t) where T : IFloatingPointIeee754<T> => T.«Lerp»(a, b, t);
Mix(1.0, 2.0, 0.3)

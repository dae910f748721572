// refused: System.Numerics.Vector2.LoadUnsafe
float[] a = { 1 };
Vector2.«LoadUnsafe»(ref a[0])

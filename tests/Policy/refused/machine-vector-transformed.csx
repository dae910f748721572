// refused: System.Numerics.Vector4.Transform
Vector4 v = default;
Vector4.«Transform»(v, default(Matrix4x4))

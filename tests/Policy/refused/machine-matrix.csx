// refused: System.Numerics.Matrix4x4
«Matrix4x4».CreateRotationX(0.5f)

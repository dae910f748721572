// refused: System.Numerics.Vector
«System.Numerics.Vector<int>».Count

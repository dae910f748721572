// refused: System.Buffers.ArrayPool
«System.Buffers.ArrayPool<int>».Shared.Rent(5)

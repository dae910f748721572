// refused: System.Runtime.CompilerServices.Unsafe
«System.Runtime.CompilerServices.Unsafe».SizeOf<int>()

// refused: System.Runtime.InteropServices.GCHandle
«System.Runtime.InteropServices.GCHandle».Alloc(1)

// refused: System.Runtime.InteropServices.MemoryMarshal
int F(ref int a) => «System.Runtime.InteropServices.MemoryMarshal».CreateSpan(ref a, 99)[50];

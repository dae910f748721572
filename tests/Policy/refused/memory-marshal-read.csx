// refused: System.Runtime.InteropServices.MemoryMarshal
int F() { Span<byte> b = new byte[1]; return «System.Runtime.InteropServices.MemoryMarshal».Read<int>(b); }

// refused: a pointer
unsafe int F() { int* p = stackalloc int[2]; return p[5]; }

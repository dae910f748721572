// refused: a pointer
unsafe class C { int* p; }

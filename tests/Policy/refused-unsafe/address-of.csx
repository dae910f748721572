// refused: a pointer
unsafe int F() { int x = 1; int* p = &x; return *p; }

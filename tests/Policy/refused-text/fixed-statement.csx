// refused: unsafe code
void F() { «fixed» (int* p = new int[1]) { } }

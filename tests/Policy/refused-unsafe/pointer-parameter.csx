// refused: a pointer
unsafe void F(int** p) { }

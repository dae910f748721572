// refused: a pointer
unsafe int F() { fixed (char* p = "a") return p[9]; }

// refused: a function pointer
static int G() => 1; unsafe int F() { delegate*<int> f = &G; return f(); }

// value: 12
int Outer(int n) { int Inner(int m) => m * n; return Inner(4); }
Outer(3)

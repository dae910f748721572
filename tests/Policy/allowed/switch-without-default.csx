// value: 2
int E(int n) => n switch { 1 => 2, 2 => 3 };
E(1)

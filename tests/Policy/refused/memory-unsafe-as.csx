// refused: System.Runtime.CompilerServices.Unsafe
int x = 1;
«System.Runtime.CompilerServices.Unsafe».As<int, long>(ref x)

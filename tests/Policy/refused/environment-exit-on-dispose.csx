// refused: System.Environment
class D : IDisposable { public void Dispose() => «Environment».Exit(1); }

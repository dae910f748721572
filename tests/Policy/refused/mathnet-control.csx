// refused: MathNet.Numerics.Control
«MathNet.Numerics.Control».UseNativeMKL();

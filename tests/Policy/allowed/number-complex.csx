// value: 1
Complex.Sqrt(-1).Imaginary

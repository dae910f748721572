// refused: System.Double.MaxNative
double.«MaxNative»(3, double.NaN)

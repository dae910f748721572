// refused: System.Double.Lerp
double.«Lerp»(1, 2, 0.3)

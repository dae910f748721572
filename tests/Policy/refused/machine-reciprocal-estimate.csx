// refused: System.Double.ReciprocalEstimate
double.«ReciprocalEstimate»(3)

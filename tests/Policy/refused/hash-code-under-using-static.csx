// refused: System.HashCode
using static System.HashCode;
«Combine»(1, 2)

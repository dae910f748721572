// value: 4
using static System.Math;
Sqrt(4) + Max(1, 2)

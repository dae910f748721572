// value: 120
using MathNet.Numerics;
SpecialFunctions.Factorial(5)

// refused: System.Console.ReadLine
// metadata: no
using C = System.Console;
if (false) C.«ReadLine»();

// refused: System.Console.ReadLine
// metadata: no
using static System.Console;
if (false) «ReadLine»();

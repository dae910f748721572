// refused: System.Console.ReadLine
// metadata: no
if (false) Console.«ReadLine»();

// refused: System.Console.ReadLine
Console.«ReadLine»()

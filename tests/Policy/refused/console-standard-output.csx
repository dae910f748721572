// refused: System.Console.OpenStandardOutput
Console.«OpenStandardOutput»().WriteByte(1);

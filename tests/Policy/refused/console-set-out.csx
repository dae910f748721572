// refused: System.Console.SetOut
Console.«SetOut»(System.IO.TextWriter.Null);

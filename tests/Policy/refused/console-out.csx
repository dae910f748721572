// refused: System.Console.Out
Console.«Out».Flush();

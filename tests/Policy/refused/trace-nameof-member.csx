// refused: System.Console.Title
// metadata: no
nameof(Console.«Title»)

// refused: System.Random.Shared
// metadata: no
while (false) _ = Random.«Shared»;

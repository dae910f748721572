// refused: System.DateTimeOffset.UtcNow
DateTimeOffset.«UtcNow»

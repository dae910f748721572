// refused: System.DateTime.UtcNow
var t = DateTime.«UtcNow».Year;

// refused: System.DateTime.Now
// metadata: no
false ? DateTime.«Now» : default

// refused: System.Guid.NewGuid
Guid.«NewGuid»()

// refused: System.Convert.ChangeType
Convert.«ChangeType»("10:00", typeof(DateTime))

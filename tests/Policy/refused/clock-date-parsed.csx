// refused: System.DateTime.Parse
DateTime.«Parse»("10:00")

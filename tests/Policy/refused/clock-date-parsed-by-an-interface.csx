// refused: System.IParsable.Parse
T P<T>(string s) where T : IParsable<T> => T.«Parse»(s, null);
P<DateTime>("10:00")

// refused: System.DateTime.Now
DateTime.«Now»

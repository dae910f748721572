// refused: System.DateTime.Now
string s = $"{DateTime.«Now»:O}";

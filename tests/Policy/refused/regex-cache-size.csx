// refused: System.Text.RegularExpressions.Regex.CacheSize (to set it)
System.Text.RegularExpressions.Regex.«CacheSize» = 3;

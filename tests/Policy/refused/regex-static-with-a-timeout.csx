// refused: System.Text.RegularExpressions.Regex.IsMatch
System.Text.RegularExpressions.Regex.«IsMatch»("a", "a+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMilliseconds(1))

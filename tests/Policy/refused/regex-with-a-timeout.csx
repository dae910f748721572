// refused: System.Text.RegularExpressions.Regex(String,RegexOptions,TimeSpan)
new «System.Text.RegularExpressions.Regex»("a+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMilliseconds(1)).IsMatch("a")

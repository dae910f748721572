// refused: System.Globalization.CultureInfo(String)
new «System.Globalization.CultureInfo»("de-DE")

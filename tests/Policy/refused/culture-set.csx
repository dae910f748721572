// refused: System.Globalization.CultureInfo.CurrentCulture (to set it)
System.Globalization.CultureInfo.«CurrentCulture» = System.Globalization.CultureInfo.InvariantCulture;

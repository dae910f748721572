// refused: System.Type.GetMethods
typeof(string).«GetMethods»().Length

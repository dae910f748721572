// refused: System.Xml.Linq.XDocument
«System.Xml.Linq.XDocument».Load("x")

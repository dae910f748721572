// refused: #r
«#r "System.Xml"»
1

// refused: System.IConvertible.ToDateTime
((IConvertible)"10:00").«ToDateTime»(null)

// refused: System.Attribute.GetCustomAttributes
class Bare : Attribute { public object All() => Attribute.«GetCustomAttributes»(null as System.Reflection.Module); }

// refused: System.Collections.Generic.ReferenceEqualityComparer.GetHashCode
System.Collections.Generic.ReferenceEqualityComparer.Instance.«GetHashCode»(new object())

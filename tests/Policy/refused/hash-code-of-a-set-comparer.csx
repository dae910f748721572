// refused: System.Collections.Generic.IEqualityComparer.GetHashCode
HashSet<string>.CreateSetComparer().«GetHashCode»(new HashSet<string> { "a" })

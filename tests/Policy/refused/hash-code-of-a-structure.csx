// refused: System.Collections.IStructuralEquatable.GetHashCode
((System.Collections.IStructuralEquatable)(1, "a")).«GetHashCode»(System.Collections.StructuralComparisons.StructuralEqualityComparer)

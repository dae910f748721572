// refused: RuntimeHelpers
«System.Runtime.CompilerServices.RuntimeHelpers».GetHashCode(1)

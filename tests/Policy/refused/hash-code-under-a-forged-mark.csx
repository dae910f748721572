// refused: System.Runtime.CompilerServices.CompilerGeneratedAttribute
// metadata: no
class P { [«System.Runtime.CompilerServices.CompilerGenerated»] public override int GetHashCode() => 1; }

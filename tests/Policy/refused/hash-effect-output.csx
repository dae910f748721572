// refused: a side effect of GetHashCode
// metadata: no
class P { public override int GetHashCode() { Console.«WriteLine»("a".GetHashCode()); return 0; } }

// refused: System.Random()
struct K<T> where T : new() { public override string ToString() => $"{new T()}"; }
// next block
class Q { public «K<Random>» F; }

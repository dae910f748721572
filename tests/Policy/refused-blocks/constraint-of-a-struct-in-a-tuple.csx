// refused: System.Random()
struct K<T> where T : new() { public override string ToString() => $"{new T()}"; }
// next block
string.«Join»(",", new (int, K<Random>)[1].Select(t => t.Item2))

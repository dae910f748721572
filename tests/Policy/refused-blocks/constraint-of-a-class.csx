// refused: System.Random()
class Pool<T> where T : new() { public T One = new(); }
// next block
new «Pool<Random>»()

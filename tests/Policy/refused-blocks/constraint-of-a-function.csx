// refused: System.Random()
T Make<T>() where T : new() => new T();
// next block
«Make<Random>»()

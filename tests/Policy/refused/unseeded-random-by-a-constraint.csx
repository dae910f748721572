// refused: System.Random()
// metadata: no
T New<T>() where T : new() => new T();
«New<Random>»().Next()

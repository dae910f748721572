// refused: System.Object.GetHashCode
int Hash<T>(T t) => t.«GetHashCode»();
Hash("a")

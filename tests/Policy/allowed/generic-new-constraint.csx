// value: 0
T Make<T>() where T : new() => new T();
Make<List<int>>().Count

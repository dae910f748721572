// refused: System.Activator
// metadata: no
«Activator».CreateInstance<List<int>>().Count

// refused: System.Collections.Immutable.ImmutableDictionary
«System.Collections.Immutable.ImmutableDictionary<string, int>».Empty.Add("a", 1).First()

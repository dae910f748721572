// refused: ImmutableHashSet
«System.Collections.Immutable.ImmutableHashSet».Create("a", "b").First()

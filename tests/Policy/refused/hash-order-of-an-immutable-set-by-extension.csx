// refused: System.Collections.Immutable.ImmutableHashSet
using System.Collections.Immutable;
new[] { "a", "b" }.«ToImmutableHashSet»().First()

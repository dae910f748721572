// refused: System.Collections.Frozen.FrozenSet
using System.Collections.Frozen;
new[] { "a", "b" }.«ToFrozenSet»().First()

// refused: Action.Invoke without a generator
var fs = new List<Action<Random>> { r => { } };
// next block
«fs[0].Invoke(default)»

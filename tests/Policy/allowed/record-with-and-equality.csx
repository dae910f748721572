// value: Layer { Name = a, In = 2, Out = 4, Parameters = 12 }True
record Layer(string Name, int In, int Out) { public int Parameters => In * Out + Out; }
var l = new Layer("a", 2, 3);
(l with { Out = 4 }).ToString() + (l == new Layer("a", 2, 3))

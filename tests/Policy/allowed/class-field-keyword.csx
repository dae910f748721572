// value: 6
partial class Pt { public int X { get; set => field = value * 2; } }
new Pt { X = 3 }.X

// value: 10
var r = new Random(7); var a = Enumerable.Range(0, 5).ToArray(); r.Shuffle(a);
a.Sum()

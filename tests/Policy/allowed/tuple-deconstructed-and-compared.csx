// value: 1x2yTrue
var (a, b) = (1, "x");
(int Id, string Name) t = (a, b);
(a, b) = (2, "y");
$"{t.Id}{t.Name}{a}{b}{t == (1, "x")}"

// value: 3
record struct P(double X, double Y);
var (x, y) = new P(1, 2);
x + y

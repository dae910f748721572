// value: 8
var f = (int x, int y = 2) => x * y;
f(4)

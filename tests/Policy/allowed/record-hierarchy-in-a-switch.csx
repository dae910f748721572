// value: 9
abstract record Shape; record Circle(double R) : Shape; record Square(double S) : Shape;
Shape s = new Square(3);
s switch { Circle { R: > 0 } c => c.R, Square(var a) when a > 2 => a * a, _ => 0 }

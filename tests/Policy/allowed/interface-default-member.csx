// value: 18
interface IShape { double Area { get; } double Twice => Area * 2; }
class Sq(double s) : IShape { public double Area => s * s; }
((IShape)new Sq(3)).Twice

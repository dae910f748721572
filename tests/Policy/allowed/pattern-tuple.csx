// value: 6
double Area((double W, double H) r) => r switch { (0, _) or (_, 0) => 0, var (w, h) => w * h };
Area((2, 3))

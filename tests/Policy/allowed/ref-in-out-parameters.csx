// value: 7.5
void Split(double v, out int whole, in double unit, ref double rest) { whole = (int)(v / unit); rest = v - whole * unit; }
double rest = 0; Split(7.5, out var whole, 1.0, ref rest);
whole + rest

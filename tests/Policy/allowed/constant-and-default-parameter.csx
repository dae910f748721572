// value: 3.1
const double Rate = 0.1; decimal M(decimal d = 1.5m) => d * 2;
Rate + (double)M()

// value: 9
static class Ext { }
static double Squared(this double d) => d * d;
3.0.Squared()

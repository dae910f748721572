// value: 9
ref int First(int[] a) => ref a[0];
var xs = new[] { 1, 2 }; First(xs) = 9;
xs[0]

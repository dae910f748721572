// value: 5
delegate int Op(int a, int b);
Op add = (a, b) => a + b; Func<int, Func<int, int>> curry = a => b => add(a, b);
curry(2)(3)

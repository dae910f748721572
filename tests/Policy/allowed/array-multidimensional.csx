// value: 18
int[,] m = { { 1, 2 }, { 3, 4 } }; int[][] j = [[1], [2, 3]];
m[1, 0] + m.GetLength(1) + j[1][1] + m.Cast<int>().Sum()

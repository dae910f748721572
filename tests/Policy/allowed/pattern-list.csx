// value: 1
object o = new[] { 1, 2, 3 };
o is int[] and [1, .. var rest, 3] ? rest.Length : -1

// value: 3
class Node { public int V; public Node Next; public IEnumerator<int> GetEnumerator() { for (var n = this; n != null; n = n.Next) yield return n.V; } }
var t = 0; foreach (var v in new Node { V = 1, Next = new() { V = 2 } }) t += v;
t

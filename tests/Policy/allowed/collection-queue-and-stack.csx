// value: a2
var q = new PriorityQueue<string, int>(); q.Enqueue("b", 2); q.Enqueue("a", 1);
q.Dequeue() + new Stack<int>(new[] { 1, 2 }).Pop()

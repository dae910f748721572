// value: 3
class Counter { public event Action<int> Changed; int n; public void Up() => Changed?.Invoke(++n); }
var sum = 0; var c = new Counter(); c.Changed += v => sum += v; c.Up(); c.Up();
sum

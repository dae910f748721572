// value: 5
int total = 0; void Add(Action a) { a(); }
Add(() => total += 2);
Add(delegate { total += 3; });
total

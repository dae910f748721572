// value: 42
async Task<int> Twice(int n) { var v = await Task.FromResult(n); return v * 2; }
await Twice(21)

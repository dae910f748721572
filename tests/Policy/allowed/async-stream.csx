// value: 3
async IAsyncEnumerable<int> Count() { for (var i = 0; i < 3; i++) { await Task.CompletedTask; yield return i; } }
var t = 0;
await foreach (var i in Count()) t += i;
t

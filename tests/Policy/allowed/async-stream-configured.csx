// value: 3
async Task<int> Sum(IAsyncEnumerable<int> xs, System.Threading.CancellationToken c) { var t = 0; await foreach (var x in xs.WithCancellation(c).ConfigureAwait(false)) t += x; return t; }
async IAsyncEnumerable<int> Two() { yield return await Task.FromResult(1).ConfigureAwait(false); yield return 2; }
await Sum(Two(), default)

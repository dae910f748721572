// value: 2
async ValueTask<int> One() { try { return await new ValueTask<int>(1); } finally { await Task.CompletedTask; } }
(await Task.WhenAll(One().AsTask(), One().AsTask())).Sum()

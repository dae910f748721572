// value: no
async Task<string> Caught() { try { await Task.FromException(new InvalidOperationException("no")); return ""; } catch (InvalidOperationException e) { await Task.CompletedTask; return e.Message; } }
await Caught()

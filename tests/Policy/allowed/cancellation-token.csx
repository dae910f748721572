// value: OperationCanceledException
var cts = new System.Threading.CancellationTokenSource(); cts.Cancel();
string T() { try { cts.Token.ThrowIfCancellationRequested(); return ""; } catch (OperationCanceledException e) { return e.GetType().Name; } }
T()

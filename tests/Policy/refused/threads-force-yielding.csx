// refused: System.Threading.Tasks.ConfigureAwaitOptions
await Task.CompletedTask.ConfigureAwait(«ConfigureAwaitOptions».ForceYielding);

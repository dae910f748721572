// refused: System.Runtime.CompilerServices.TaskAwaiter.OnCompleted
Task.CompletedTask.GetAwaiter().«OnCompleted»(() => { });

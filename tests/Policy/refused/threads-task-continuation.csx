// refused: System.Threading.Tasks.Task.ContinueWith
Task.CompletedTask.«ContinueWith»(t => 1)

// refused: System.Threading.Tasks.Task.Delay
await Task.«Delay»(10);

// refused: System.Threading.Tasks.Task.Yield
await Task.«Yield»();

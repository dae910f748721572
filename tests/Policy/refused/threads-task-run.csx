// refused: System.Threading.Tasks.Task.Run
Task.«Run»(() => 1).Result

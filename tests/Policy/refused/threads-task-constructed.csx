// refused: System.Threading.Tasks.Task(Action)
new «Task»(() => { }).Start();

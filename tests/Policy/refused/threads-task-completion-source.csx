// refused: System.Threading.Tasks.TaskCompletionSource
new «TaskCompletionSource<int>»().Task

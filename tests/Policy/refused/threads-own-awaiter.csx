// refused: System.Runtime.CompilerServices.INotifyCompletion
class Aw : «System.Runtime.CompilerServices.INotifyCompletion» { public void OnCompleted(Action a) { } }

// refused: System.Exception.StackTrace
new Exception().«StackTrace»

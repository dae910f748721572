// refused: System.Threading.CancellationTokenSource(Int32)
new «System.Threading.CancellationTokenSource»(5).Token

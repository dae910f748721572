// refused: System.Threading.Timer
new «System.Threading.Timer»(_ => { }, null, 0, 1)

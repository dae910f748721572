// refused: System.Threading.Thread
new «System.Threading.Thread»(() => { }).Start();

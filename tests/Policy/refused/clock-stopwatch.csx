// refused: System.Diagnostics.Stopwatch
«System.Diagnostics.Stopwatch».StartNew()

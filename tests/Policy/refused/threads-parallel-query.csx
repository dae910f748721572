// refused: System.Linq.ParallelEnumerable
new[] { 1, 2 }.«AsParallel»().Sum()

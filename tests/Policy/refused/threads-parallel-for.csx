// refused: System.Threading.Tasks.Parallel
«Parallel».For(0, 3, i => { });

// refused: System.Linq.Expressions.Expression
«System.Linq.Expressions.Expression<Func<int, int>>» e = x => x + 1;
e.Compile()(1)

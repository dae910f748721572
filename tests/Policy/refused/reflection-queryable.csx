// refused: System.Linq.Queryable
new[] { 1 }.«AsQueryable»().Where(x => x > 0).Count()

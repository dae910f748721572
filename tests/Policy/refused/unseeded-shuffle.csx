// refused: System.Linq.Enumerable.Shuffle
Enumerable.Range(0, 9).«Shuffle»().First()

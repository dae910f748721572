// refused: ConcurrentDictionary
new «System.Collections.Concurrent.ConcurrentDictionary<string, int>»().Count

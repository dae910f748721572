// refused: System.IO.MemoryStream
class Leak : «System.IO.MemoryStream» { }

// refused: System.IO.Stream
T Id<T>(T t) where T : «System.IO.Stream» => t;

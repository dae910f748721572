// refused: System.AppContext
«AppContext».BaseDirectory

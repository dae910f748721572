// refused: unsafe code
«unsafe» { int x = 1; }

// refused: unsafe code
«unsafe» void F() { }

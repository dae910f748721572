// refused: unsafe code
«int*» p = null;

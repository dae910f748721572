// refused: System.Environment
«Environment».FailFast("x");

// refused: System.Environment
«Environment».Exit(0);

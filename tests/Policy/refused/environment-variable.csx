// refused: System.Environment
«Environment».GetEnvironmentVariable("PATH")

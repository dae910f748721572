// refused: System.Diagnostics.Process
«System.Diagnostics.Process».Start("sh")

// refused: System.IO.Path
«System.IO.Path».GetTempFileName()

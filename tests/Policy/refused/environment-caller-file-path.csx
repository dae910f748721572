// refused: System.Runtime.CompilerServices.CallerFilePathAttribute
string F([«System.Runtime.CompilerServices.CallerFilePath»] string p = "") => p;

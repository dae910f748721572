// refused: System.IO.File
using static System.IO.File;
var t = «ReadAllText»("x");

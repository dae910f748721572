// refused: System.IO.File
#if true
«System.IO.File».Delete("a");
#endif

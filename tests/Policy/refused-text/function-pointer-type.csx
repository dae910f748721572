// refused: a function pointer
«delegate*<int>» f = null;

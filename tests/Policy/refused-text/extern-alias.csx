// refused: extern alias
«extern alias x;»
1

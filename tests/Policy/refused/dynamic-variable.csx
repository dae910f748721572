// refused: dynamic
«dynamic» d = 1;
d + 1

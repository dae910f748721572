// refused: dynamic
object o = 1;
((«dynamic»)o).ToString()

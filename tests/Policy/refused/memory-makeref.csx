// refused: __makeref
int F(object o) { var r = «__makeref(o)»; return 1; }

// refused: __arglist
// metadata: no
int F(«__arglist») => 1;

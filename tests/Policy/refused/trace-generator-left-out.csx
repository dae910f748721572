// refused: F without a generator
// metadata: no
double F(Random r = null) => 1;
«F()»

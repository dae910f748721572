// refused: F without a generator
// metadata: no
double F(Random r) => 1;
«F(null)»

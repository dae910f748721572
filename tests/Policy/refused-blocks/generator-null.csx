// refused: F without a generator
double F(Random r) => 1;
// next block
«F(null)»

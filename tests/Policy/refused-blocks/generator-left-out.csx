// refused: F without a generator
double F(Random r = null) => 1;
// next block
«F()»

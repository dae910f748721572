// refused: lock
object gate = new();
«lock» (gate) { }

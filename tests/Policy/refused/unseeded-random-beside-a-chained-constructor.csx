// refused: System.Random()
class R : «Random» { public R() : this(1) { } R(int n) { } }

// refused: System.Random()
class R(int n) : «Random» { }

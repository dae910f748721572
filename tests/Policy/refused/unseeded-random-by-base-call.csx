// refused: System.Random()
class Dice : Random { public Dice() : «base»() { } }

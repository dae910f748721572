// refused: System.Random()
class Dice : «Random» { }
new Dice().Next(6)

// refused: System.Random()
new «Random»().Next()

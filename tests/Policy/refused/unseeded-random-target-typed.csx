// refused: System.Random()
Random r = «new»();

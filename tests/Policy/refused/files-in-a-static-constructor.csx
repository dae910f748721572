// refused: System.IO.File
static class X { static X() { «System.IO.File».Delete("a"); } }

// refused: System.IO.Stream
using S = «System.IO.Stream»;
1

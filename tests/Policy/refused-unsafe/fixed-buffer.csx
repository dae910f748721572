// refused: unsafe code
unsafe struct S { public fixed int Data[4]; }

// value: A, B
[Flags] enum F { A = 1, B = 2 }
(F.A | F.B).ToString()

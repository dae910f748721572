// refused: System.IO.File
// metadata: no
[Obsolete(nameof(«System.IO.File»))] class Z { }

// refused: System.IO.IOException
try { } catch («System.IO.IOException») { }

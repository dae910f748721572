// refused: System.IO.TextWriter.FlushAsync
System.IO.TextWriter w = new System.IO.StringWriter();
w.«FlushAsync»();

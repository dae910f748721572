// refused: #load
1;
«#load "x.csx"»

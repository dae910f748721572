// refused: System.Delegate.Target
Action a = () => { };
a.«Target»

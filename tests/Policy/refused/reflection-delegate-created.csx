// refused: System.Delegate.CreateDelegate
Delegate.«CreateDelegate»(typeof(Action), typeof(Console), "Clear")

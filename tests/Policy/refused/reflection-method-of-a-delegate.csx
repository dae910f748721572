// refused: System.Delegate.Method
new Func<int>(() => 1).«Method».Name

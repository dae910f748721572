// refused: System.Delegate.DynamicInvoke
new Func<int>(() => 1).«DynamicInvoke»()

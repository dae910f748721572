// refused: async void
Action a = «async» () => { await Task.CompletedTask; throw new Exception(); };

// refused: async void
«async» void Fire() { await Task.CompletedTask; }

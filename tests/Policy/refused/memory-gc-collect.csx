// refused: System.GC
«GC».Collect();

// refused: System.Runtime.Loader.AssemblyLoadContext
«System.Runtime.Loader.AssemblyLoadContext».Default

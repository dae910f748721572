// refused: System.Reflection.Emit.AssemblyBuilder
«System.Reflection.Emit.AssemblyBuilder» b = null;

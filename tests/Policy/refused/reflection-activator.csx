// refused: System.Activator
«Activator».CreateInstance(typeof(object))

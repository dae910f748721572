// refused: System.AppDomain
«AppDomain».CurrentDomain.GetAssemblies()

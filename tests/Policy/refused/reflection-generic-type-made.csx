// refused: System.Type.MakeGenericType
typeof(List<>).«MakeGenericType»(typeof(int))

// refused: System.Type.GetType
Type.«GetType»("System.IO.File").GetMethod("ReadAllText").Invoke(null, null)

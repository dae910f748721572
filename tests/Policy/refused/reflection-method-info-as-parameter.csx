// refused: System.Reflection.MethodInfo
void Peek(in «System.Reflection.MethodInfo» m) { }

// refused: extern
using System.Runtime.CompilerServices;
[UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_stringLength")] static «extern» ref int Len(string s);

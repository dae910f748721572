// refused: System.Runtime.CompilerServices.DefaultInterpolatedStringHandler
// metadata: no
string F()
{
    var h = new «System.Runtime.CompilerServices.DefaultInterpolatedStringHandler»(1, 0);
    return h.ToStringAndClear();
}
F()

// refused: IEquatable without a GetHashCode of its own
interface I : IEquatable<I> { bool IEquatable<I>.Equals(I o) { Log.Calls++; return false; } }
class Log { public static int Calls; }
class «K» : I { }
new HashSet<I> { new K(), new K() }.Count + Log.Calls

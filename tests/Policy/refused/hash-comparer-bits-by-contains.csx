// refused: System.String.GetHashCode
class C : IEqualityComparer<string> { public bool Equals(string a, string b) => true; public int GetHashCode(string s) => s == "" ? 0 : s.«GetHashCode»() & 1; }
var zero = new HashSet<string>(new C()) { "" };
string.Concat(Enumerable.Range(0, 64).Select(i => zero.Contains("x" + i) ? 1 : 0))

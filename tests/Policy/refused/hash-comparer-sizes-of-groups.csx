// refused: System.String.GetHashCode
class C : IEqualityComparer<string> { public bool Equals(string a, string b) => true; public int GetHashCode(string s) => s.«GetHashCode»() & 7; }
string.Join(" ", Enumerable.Range(0, 300).Select(i => "x" + i).GroupBy(s => s, new C()).Select(g => g.Count()))

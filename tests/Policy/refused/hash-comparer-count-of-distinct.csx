// refused: System.String.GetHashCode
class C : IEqualityComparer<string> { public bool Equals(string a, string b) => true; public int GetHashCode(string s) => s.«GetHashCode»() & 255; }
Enumerable.Range(0, 300).Select(i => "x" + i).Distinct(new C()).Count()

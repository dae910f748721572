// value: 21
record struct Celsius(double Degrees) : ISpanParsable<Celsius>
{
    public static Celsius Parse(string s, IFormatProvider p) => new(double.Parse(s, p));
    public static Celsius Parse(ReadOnlySpan<char> s, IFormatProvider p) => new(double.Parse(s, p));
    public static bool TryParse(string s, IFormatProvider p, out Celsius c) { c = default; return false; }
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider p, out Celsius c) { c = default; return false; }
}
Celsius.Parse("21", null).Degrees

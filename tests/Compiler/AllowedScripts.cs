using Xunit;

namespace AnswerKey.Tests;

/// <summary>What pages are written with, and the value of each.</summary>
internal static class AllowedScripts
{
    public static TheoryData<string, string> All { get; } =
        new()
        {
            {
                """
                    Enumerable.Range(1, 5).Where(n => n % 2 == 1).Select(n => n * n).Sum()
                    """,
                "35"
            },
            {
                """
                    string.Join(",", from x in new[] { 3, 1, 2 } orderby x descending select x * 10)
                    """,
                "30,20,10"
            },
            {
                """
                    string.Join(",", from g in from w in new[] { "a", "bb", "cc" } group w by w.Length join n in new[] { 1, 2 } on g.Key equals n select $"{n}:{g.Count()}")
                    """,
                "1:1,2:2"
            },
            {
                """
                    record Layer(string Name, int In, int Out) { public int Parameters => In * Out + Out; }
                    var l = new Layer("a", 2, 3);
                    (l with { Out = 4 }).ToString() + (l == new Layer("a", 2, 3))
                    """,
                "Layer { Name = a, In = 2, Out = 4, Parameters = 12 }True"
            },
            {
                """
                    record struct P(double X, double Y);
                    var (x, y) = new P(1, 2);
                    x + y
                    """,
                "3"
            },
            {
                """
                    abstract record Shape; record Circle(double R) : Shape; record Square(double S) : Shape;
                    Shape s = new Square(3);
                    s switch { Circle { R: > 0 } c => c.R, Square(var a) when a > 2 => a * a, _ => 0 }
                    """,
                "9"
            },
            {
                """
                    object o = new[] { 1, 2, 3 };
                    o is int[] and [1, .. var rest, 3] ? rest.Length : -1
                    """,
                "1"
            },
            {
                """
                    string Kind(object o) => o switch { int n and (> 0 or < -5) => "int", string { Length: 0 } => "empty", null => "null", (int a, int b) => $"{a}{b}", _ => o.GetType().Name };
                    Kind(3) + Kind("") + Kind(null) + Kind((1, 2)) + Kind(2.5)
                    """,
                "intemptynull12Double"
            },
            {
                """
                    int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
                    Fib(10)
                    """,
                "55"
            },
            {
                """
                    int Outer(int n) { int Inner(int m) => m * n; return Inner(4); }
                    Outer(3)
                    """,
                "12"
            },
            {
                """
                    T Largest<T>(IEnumerable<T> items) where T : IComparable<T> { var best = items.First(); foreach (var i in items) if (i.CompareTo(best) > 0) best = i; return best; }
                    Largest(new[] { 2, 7, 5 })
                    """,
                "7"
            },
            {
                """
                    T Sum<T>(IEnumerable<T> xs) where T : INumber<T> { var s = T.Zero; foreach (var x in xs) s += x; return s; }
                    Sum(new[] { 1.5, 2.5 })
                    """,
                "4"
            },
            {
                """
                    T Make<T>() where T : new() => new T();
                    Make<List<int>>().Count
                    """,
                "0"
            },
            {
                """
                    async Task<int> Twice(int n) { var v = await Task.FromResult(n); return v * 2; }
                    await Twice(21)
                    """,
                "42"
            },
            {
                """
                    async ValueTask<int> One() { try { return await new ValueTask<int>(1); } finally { await Task.CompletedTask; } }
                    (await Task.WhenAll(One().AsTask(), One().AsTask())).Sum()
                    """,
                "2"
            },
            {
                """
                    async IAsyncEnumerable<int> Count() { for (var i = 0; i < 3; i++) { await Task.CompletedTask; yield return i; } }
                    var t = 0;
                    await foreach (var i in Count()) t += i;
                    t
                    """,
                "3"
            },
            {
                """
                    async Task<string> Caught() { try { await Task.FromException(new InvalidOperationException("no")); return ""; } catch (InvalidOperationException e) { await Task.CompletedTask; return e.Message; } }
                    await Caught()
                    """,
                "no"
            },
            {
                """
                    $"{Math.PI:F4}|{5,4}|{-5,-4}|{0.25:P0}|{1234567:N0}"
                    """,
                "3.1416|   5|-5  |25 %|1,234,567"
            },
            {
                """
                    string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:E2}", 12345.678)
                    """,
                "1.23E+004"
            },
            {
                """
                    FormattableString f = $"{1}+{2}";
                    FormattableString.Invariant(f) + f.ArgumentCount
                    """,
                "1+22"
            },
            {
                """
                    new StringBuilder().Append(1).AppendLine("x").Append($"{2:D3}").ToString()
                    """,
                "1x\n002"
            },
            {
                """
                    BigInteger.Pow(2, 100).ToString()
                    """,
                "1267650600228229401496703205376"
            },
            {
                """
                    Complex.Sqrt(-1).Imaginary
                    """,
                "1"
            },
            {
                """
                    using MathNet.Numerics.LinearAlgebra;
                    var a = Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2 }, { 3, 4 } });
                    (a * a.Transpose()).Determinant().ToString("F2") + a.Inverse()[0, 0].ToString("F1")
                    """,
                "4.00-2.0"
            },
            {
                """
                    using MathNet.Numerics.LinearAlgebra;
                    var v = Vector<double>.Build.Dense(new[] { 3.0, 4.0 });
                    v.L2Norm() + v.DotProduct(v)
                    """,
                "30"
            },
            {
                """
                    using MathNet.Numerics.LinearAlgebra.Double;
                    DenseMatrix.OfArray(new double[,] { { 2, 0 }, { 0, 3 } }).Solve(DenseVector.OfArray(new[] { 4.0, 9.0 }))[1]
                    """,
                "3"
            },
            {
                """
                    using MathNet.Numerics.Distributions;
                    var n = new Normal(0, 1, new Random(1));
                    new[] { Normal.CDF(0, 1, 0), n.Density(0) }.Sum().ToString("F4") + (Normal.Sample(new Random(3), 0, 1) == Normal.Sample(new Random(3), 0, 1))
                    """,
                "0.8989True"
            },
            {
                """
                    using MathNet.Numerics.Statistics;
                    new[] { 1.0, 2, 3, 4 }.StandardDeviation().ToString("F3")
                    """,
                "1.291"
            },
            {
                """
                    using MathNet.Numerics.LinearAlgebra;
                    Matrix<double>.Build.Random(2, 2, 42).RowCount
                    """,
                "2"
            },
            {
                """
                    using MathNet.Numerics;
                    SpecialFunctions.Factorial(5)
                    """,
                "120"
            },
            {
                """
                    var (a, b) = (1, "x");
                    (int Id, string Name) t = (a, b);
                    (a, b) = (2, "y");
                    $"{t.Id}{t.Name}{a}{b}{t == (1, "x")}"
                    """,
                "1x2yTrue"
            },
            {
                """
                    int Total() { Span<int> s = stackalloc int[4]; s.Fill(2); s[1..3].Clear(); var t = 0; foreach (var v in s) t += v; return t; }
                    Total()
                    """,
                "4"
            },
            {
                """
                    int Bytes() { ReadOnlySpan<byte> u = "héllo"u8; return u.Length; }
                    Bytes()
                    """,
                "6"
            },
            {
                """
                    int Table(int i) { ReadOnlySpan<int> t = [10, 20, 30]; ReadOnlySpan<byte> b = [1, 2, 3]; return t[i] + b[i]; }
                    Table(1)
                    """,
                "22"
            },
            {
                """
                    double Area((double W, double H) r) => r switch { (0, _) or (_, 0) => 0, var (w, h) => w * h };
                    Area((2, 3))
                    """,
                "6"
            },
            {
                """
                    IEnumerable<int> Squares() { var i = 0; while (true) { if (i > 3) yield break; yield return i * i++; } }
                    string.Join(" ", Squares())
                    """,
                "0 1 4 9"
            },
            {
                """
                    int[] a = [1, 2]; List<int> l = [.. a, 3]; IReadOnlyList<int> r = [.. l, 4]; HashSet<int> h = [1, 1]; System.Collections.Immutable.ImmutableArray<int> i = [7];
                    r.Count + h.Count + i[0] + l.Sum()
                    """,
                "18"
            },
            {
                """
                    [System.Runtime.CompilerServices.InlineArray(3)] struct Three { int first; }
                    int Use() { var t = new Three(); t[1] = 5; Span<int> s = t; ReadOnlySpan<int> r = t; var n = 0; foreach (var v in t) n += v; return n + s.Length + r[1]; }
                    Use()
                    """,
                "13"
            },
            {
                """
                    string.Concat(new[] { 1, 2, 3 }, "") + "hello"[^1] + "hello"[1..3] + new[] { 1, 2, 3, 4 }[1..^1].Length
                    """,
                "System.Int32[]oel2"
            },
            {
                """
                    try { throw new ArgumentException("bad", "n"); } catch (ArgumentException e) when (e.ParamName == "n") { }
                    int D(int z) { try { return 1 / z; } catch (DivideByZeroException e) { return e.Message.Length; } finally { } }
                    D(0)
                    """,
                "28"
            },
            {
                """
                    class MyError(string m) : Exception(m) { public int Code { get; init; } = 3; }
                    int C() { try { throw new MyError("x") { Code = 4 }; } catch (MyError e) { return e.Code; } }
                    C()
                    """,
                "4"
            },
            {
                """
                    string Over(int n) { try { return checked(n * 2).ToString(); } catch (OverflowException) { return unchecked(n * 2).ToString(); } }
                    Over(int.MaxValue)
                    """,
                "-2"
            },
            {
                """
                    int G() { var i = 0; again: i++; if (i < 3) goto again; switch (i) { case 3: goto case 4; case 4: return i * 10; } return 0; }
                    G()
                    """,
                "30"
            },
            {
                """
                    interface IShape { double Area { get; } double Twice => Area * 2; }
                    class Sq(double s) : IShape { public double Area => s * s; }
                    ((IShape)new Sq(3)).Twice
                    """,
                "18"
            },
            {
                """
                    abstract class Animal { public abstract string Say(); public override string ToString() => Say(); } class Dog : Animal { public override string Say() => "woof"; }
                    new Dog().ToString()
                    """,
                "woof"
            },
            {
                """
                    class Counter { public event Action<int> Changed; int n; public void Up() => Changed?.Invoke(++n); }
                    var sum = 0; var c = new Counter(); c.Changed += v => sum += v; c.Up(); c.Up();
                    sum
                    """,
                "3"
            },
            {
                """
                    delegate int Op(int a, int b);
                    Op add = (a, b) => a + b; Func<int, Func<int, int>> curry = a => b => add(a, b);
                    curry(2)(3)
                    """,
                "5"
            },
            {
                """
                    var f = (int x, int y = 2) => x * y;
                    f(4)
                    """,
                "8"
            },
            {
                """
                    struct Money { public decimal V; public static Money operator +(Money a, Money b) => new() { V = a.V + b.V }; public static implicit operator Money(decimal d) => new() { V = d }; }
                    ((Money)1.5m + 2m).V
                    """,
                "3.5"
            },
            {
                """
                    enum Level { Low = 1, High = 4 }
                    Enum.Parse<Level>("High").ToString() + (int)Level.High + string.Join("", Enum.GetNames<Level>())
                    """,
                "High4LowHigh"
            },
            {
                """
                    [Flags] enum F { A = 1, B = 2 }
                    (F.A | F.B).ToString()
                    """,
                "A, B"
            },
            {
                """
                    class P { public override bool Equals(object o) => o is P; public override int GetHashCode() => HashCode.Combine(1, "a".GetHashCode()); }
                    new HashSet<P> { new(), new() }.Count
                    """,
                "1"
            },
            {
                """
                    var d = new Dictionary<string, int> { { "a", 1 }, { "b", 2 } };
                    d.TryGetValue("b", out var v) ? v + d.Count : 0
                    """,
                "4"
            },
            {
                """
                    var q = new PriorityQueue<string, int>(); q.Enqueue("b", 2); q.Enqueue("a", 1);
                    q.Dequeue() + new Stack<int>(new[] { 1, 2 }).Pop()
                    """,
                "a2"
            },
            {
                """
                    new { Name = "x", Size = 2 }.ToString()
                    """,
                "{ Name = x, Size = 2 }"
            },
            {
                """
                    using System.Text.RegularExpressions;
                    Regex.Replace("conv3x3", @"(\d)x(\d)", m => m.Groups[2].Value + "*" + m.Groups[1].Value) + Regex.Matches("a1b2", "[0-9]").Count
                    """,
                "conv3*32"
            },
            {
                """
                    new Random(42).Next(100) == new Random(42).Next(100)
                    """,
                "True"
            },
            {
                """
                    var r = new Random(7); var a = Enumerable.Range(0, 5).ToArray(); r.Shuffle(a);
                    a.Sum()
                    """,
                "10"
            },
            {
                """
                    new DateTime(2024, 2, 28).AddDays(2).ToString("yyyy-MM-dd") + TimeSpan.FromMinutes(90).TotalHours + new DateOnly(2024, 1, 31).AddMonths(1)
                    """,
                "2024-03-011.502/29/2024"
            },
            {
                """
                    typeof(List<int>).Name + nameof(Math.Max) + default(int) + sizeof(int)
                    """,
                "List`1Max04"
            },
            {
                """
                    ref int First(int[] a) => ref a[0];
                    var xs = new[] { 1, 2 }; First(xs) = 9;
                    xs[0]
                    """,
                "9"
            },
            {
                """
                    void Split(double v, out int whole, in double unit, ref double rest) { whole = (int)(v / unit); rest = v - whole * unit; }
                    double rest = 0; Split(7.5, out var whole, 1.0, ref rest);
                    whole + rest
                    """,
                "7.5"
            },
            {
                """
                    int Sum(params int[] xs) => xs.Sum();
                    int Many(params ReadOnlySpan<int> xs) { var t = 0; foreach (var x in xs) t += x; return t; }
                    Sum(1, 2) + Many(3, 4, 5)
                    """,
                "15"
            },
            {
                """
                    static class Ext { }
                    static double Squared(this double d) => d * d;
                    3.0.Squared()
                    """,
                "9"
            },
            {
                """
                    int[,] m = { { 1, 2 }, { 3, 4 } }; int[][] j = [[1], [2, 3]];
                    m[1, 0] + m.GetLength(1) + j[1][1] + m.Cast<int>().Sum()
                    """,
                "18"
            },
            {
                """
                    using (var w = new System.IO.StringWriter()) { w.WriteLine("a"); w.Write(2); Console.Write(w.ToString()); }
                    Console.WriteLine("{0}", 1);
                    1
                    """,
                "1"
            },
            {
                """
                    class R : IDisposable { public static int Closed; public void Dispose() => Closed++; }
                    using (var a = new R()) using (new R()) { }
                    R.Closed
                    """,
                "2"
            },
            {
                """
                    int? n = null; n ??= 4; string s = null;
                    (n ?? 0) + (s?.Length ?? 1) + (n.HasValue ? 1 : 0)
                    """,
                "6"
            },
            {
                """
                    class Box<T> { public required T Value { get; init; } public static Box<T> Of(T v) => new() { Value = v }; }
                    Box<int>.Of(3).Value
                    """,
                "3"
            },
            {
                """
                    string S(string s) => s switch { "alpha" => "1", "beta" => "2", "gamma" => "3", "delta" => "4", "epsilon" => "5", "zeta" => "6", "eta" => "7", _ => "?" };
                    S("zeta")
                    """,
                "6"
            },
            {
                """
                    int E(int n) => n switch { 1 => 2, 2 => 3 };
                    E(1)
                    """,
                "2"
            },
            {
                """
                    var l = new Lazy<int>(() => 5);
                    l.Value + Convert.ToInt32("ff", 16) + int.Parse("7") + (int)char.GetNumericValue('3')
                    """,
                "270"
            },
            {
                """
                    BitConverter.ToString(Encoding.UTF8.GetBytes("é")) + Convert.ToBase64String(new byte[] { 1 })
                    """,
                "C3-A9AQ=="
            },
            {
                """
                    System.Collections.Immutable.ImmutableList.Create(1, 2).Add(3).Count + BitOperations.PopCount(7u) + (double)(Half)1.5
                    """,
                "7.5"
            },
            {
                """
                    class Node { public int V; public Node Next; public IEnumerator<int> GetEnumerator() { for (var n = this; n != null; n = n.Next) yield return n.V; } }
                    var t = 0; foreach (var v in new Node { V = 1, Next = new() { V = 2 } }) t += v;
                    t
                    """,
                "3"
            },
            {
                """
                    1.Equals(1) & object.ReferenceEquals(null, null) & "a".CompareTo("b") < 0 & new[] { 1 }.SequenceEqual(new[] { 1 })
                    """,
                "True"
            },
            {
                """
                    5.GetHashCode()
                    """,
                "5"
            },
            {
                """
                    partial class Pt { public int X { get; set => field = value * 2; } }
                    new Pt { X = 3 }.X
                    """,
                "6"
            },
            {
                """
                    var cts = new System.Threading.CancellationTokenSource(); cts.Cancel();
                    string T() { try { cts.Token.ThrowIfCancellationRequested(); return ""; } catch (OperationCanceledException e) { return e.GetType().Name; } }
                    T()
                    """,
                "OperationCanceledException"
            },
            {
                """
                    int total = 0; void Add(Action a) { a(); }
                    Add(() => total += 2);
                    Add(delegate { total += 3; });
                    total
                    """,
                "5"
            },
            {
                """
                    AnswerKey.Toolkit.Display.Text(null)
                    """,
                "null"
            },
            {
                """
                    const double Rate = 0.1; decimal M(decimal d = 1.5m) => d * 2;
                    Rate + (double)M()
                    """,
                "3.1"
            },
            {
                """
                    async Task<int> Sum(IAsyncEnumerable<int> xs, System.Threading.CancellationToken c) { var t = 0; await foreach (var x in xs.WithCancellation(c).ConfigureAwait(false)) t += x; return t; }
                    async IAsyncEnumerable<int> Two() { yield return await Task.FromResult(1).ConfigureAwait(false); yield return 2; }
                    await Sum(Two(), default)
                    """,
                "3"
            },
            {
                """
                    class ByLength : IEqualityComparer<(int, string)> { public bool Equals((int, string) a, (int, string) b) => a.Item1 == b.Item1; public int GetHashCode((int, string) a) => a.Item1.GetHashCode(); }
                    new Dictionary<(int, string), int>(new ByLength()) { { (1, "a"), 2 } }[(1, "b")]
                    """,
                "2"
            },
            {
                """
                    interface IModel { static abstract int Make(); }
                    struct M : IModel { public static int Make() => 4; }
                    int Use<T>() where T : IModel => T.Make();
                    Use<M>()
                    """,
                "4"
            },
            {
                """
                    var x = new SortedSet<int> { 3, 1 };
                    x.Min + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1.5:F2}") + string.Create(2, 'x', (s, c) => s.Fill(c))
                    """,
                "11.50xx"
            },
            {
                """
                    using MathNet.Numerics.LinearAlgebra;
                    var m = Matrix<double>.Build.DenseIdentity(2);
                    m.Svd().S.Sum() + m.Evd().EigenValues[0].Real + m.QR().R.Determinant() + m.LU().Determinant + m.Cholesky().Determinant
                    """,
                "6"
            },
            {
                """
                    using MathNet.Numerics;
                    Fit.Line(new[] { 1.0, 2 }, new[] { 2.0, 4 }).Item2 + Math.Round(Integrate.OnClosedInterval(x => x, 0, 2), 6) + Combinatorics.GeneratePermutation(3, new Random(1)).Sum()
                    """,
                "7"
            },
            {
                """
                    class File { public static int Delete() => 1; }
                    int Environment = 2;
                    File.Delete() + Environment
                    """,
                "3"
            },
            {
                """
                    using static System.Math;
                    Sqrt(4) + Max(1, 2)
                    """,
                "4"
            },
            {
                """
                    using System.Text.RegularExpressions;
                    Regex.Replace("a1b22", @"\d+", m => $"<{m.Value}>") + new Regex("[ab]", RegexOptions.IgnoreCase).Count("aBc") + Convert.ToInt32("7")
                    """,
                "a<1>b<22>27"
            },
            {
                """
                    class Bag : IEquatable<Bag>
                    {
                        public List<string> Items = ["a"];
                        public int Seed { get; init; }
                        public bool Equals(Bag other) => Items.SequenceEqual(other.Items);
                        public override bool Equals(object other) => other is Bag bag && Equals(bag);
                        public override int GetHashCode()
                        {
                            var hash = new HashCode();
                            foreach (var item in Items)
                                hash.Add(item.ToUpperInvariant());
                            var more = Items.Aggregate(17, (h, item) => h * 31 + item.GetHashCode());
                            more += Math.Abs(Seed);
                            return hash.ToHashCode() ^ more;
                        }
                    }
                    class Counted { public int Asked; public override int GetHashCode() { Asked++; return 1; } }
                    var counted = new Counted();
                    _ = new HashSet<object> { counted };
                    new HashSet<Bag> { new(), new() }.Count + counted.Asked
                    """,
                "2"
            },
            {
                """
                    record struct Celsius(double Degrees) : ISpanParsable<Celsius>
                    {
                        public static Celsius Parse(string s, IFormatProvider p) => new(double.Parse(s, p));
                        public static Celsius Parse(ReadOnlySpan<char> s, IFormatProvider p) => new(double.Parse(s, p));
                        public static bool TryParse(string s, IFormatProvider p, out Celsius c) { c = default; return false; }
                        public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider p, out Celsius c) { c = default; return false; }
                    }
                    Celsius.Parse("21", null).Degrees
                    """,
                "21"
            },
            {
                """
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1.5}" + $"{2}") + new StringBuilder().Append($"{3}") + $"{4,3}"
                    """,
                "1.523  4"
            },
        };
}

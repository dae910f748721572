using Xunit;

namespace AnswerKey.Tests;

/// <summary>Ways out of a page script, each with the place in « » where the first check must point.</summary>
internal static class Escapes
{
    /// <summary>The code; how the message begins; whether nothing but the emitted assembly betrays it too.</summary>
    public static TheoryData<string, string, bool> All { get; } =
        new()
        {
            {
                """
                    «System.IO.File».ReadAllText("/etc/passwd")
                    """,
                "System.IO.File",
                true
            },
            {
                """
                    using System.IO;
                    «File».WriteAllText("x", "y")
                    """,
                "System.IO.File",
                true
            },
            {
                """
                    using static System.IO.File;
                    var t = «ReadAllText»("x");
                    """,
                "System.IO.File",
                true
            },
            {
                """
                    using F = «System.IO.File»;
                    F.Delete("x")
                    """,
                "System.IO.File",
                true
            },
            {
                """
                    «global::System.IO.Directory».GetFiles(".")
                    """,
                "System.IO.Directory",
                true
            },
            {
                """
                    new «System.IO.FileInfo»("x").Length
                    """,
                "System.IO.FileInfo",
                true
            },
            {
                """
                    new[] { "x" }.Select(«System.IO.File».ReadAllText).First()
                    """,
                "System.IO.File",
                true
            },
            {
                """
                    Func<string, string> read = «System.IO.File».ReadAllText;
                    """,
                "System.IO.File",
                true
            },
            {
                """
                    nameof(«System.IO.File»)
                    """,
                "System.IO.File",
                false
            },
            {
                """
                    typeof(«System.IO.File»).Name
                    """,
                "System.IO.File",
                true
            },
            {
                """
                    new «System.IO.StreamReader»("x").ReadToEnd()
                    """,
                "System.IO.StreamReader",
                true
            },
            {
                """
                    List<«System.IO.FileInfo»> files = new();
                    """,
                "System.IO.FileInfo",
                true
            },
            {
                """
                    «System.IO.Path».GetTempFileName()
                    """,
                "System.IO.Path",
                true
            },
            {
                """
                    class Leak : «System.IO.MemoryStream» { }
                    """,
                "System.IO.MemoryStream",
                true
            },
            {
                """
                    T Id<T>(T t) where T : «System.IO.Stream» => t;
                    """,
                "System.IO.Stream",
                true
            },
            {
                """
                    «System.Xml.Linq.XDocument».Load("x")
                    """,
                "System.Xml.Linq.XDocument",
                true
            },
            {
                """
                    new «System.Net.Http.HttpClient»().GetStringAsync("http://x").Result
                    """,
                "System.Net.Http.HttpClient",
                true
            },
            {
                """
                    «System.Net.Dns».GetHostName()
                    """,
                "System.Net.Dns",
                true
            },
            {
                """
                    «System.Diagnostics.Process».Start("sh")
                    """,
                "System.Diagnostics.Process",
                true
            },
            {
                """
                    «Environment».Exit(0);
                    """,
                "System.Environment",
                true
            },
            {
                """
                    «Environment».FailFast("x");
                    """,
                "System.Environment",
                true
            },
            {
                """
                    «Environment».GetEnvironmentVariable("PATH")
                    """,
                "System.Environment",
                true
            },
            {
                """
                    «Environment».TickCount
                    """,
                "System.Environment",
                true
            },
            {
                """
                    «Environment».CurrentManagedThreadId
                    """,
                "System.Environment",
                false
            },
            {
                """
                    DateTime.«Now»
                    """,
                "System.DateTime.Now",
                true
            },
            {
                """
                    var t = DateTime.«UtcNow».Year;
                    """,
                "System.DateTime.UtcNow",
                true
            },
            {
                """
                    from x in new[] { 1 } select DateTime.«Today»
                    """,
                "System.DateTime.Today",
                true
            },
            {
                """
                    DateTimeOffset.«UtcNow»
                    """,
                "System.DateTimeOffset.UtcNow",
                true
            },
            {
                """
                    «TimeProvider».System.GetUtcNow()
                    """,
                "System.TimeProvider",
                true
            },
            {
                """
                    «System.Diagnostics.Stopwatch».StartNew()
                    """,
                "System.Diagnostics.Stopwatch",
                true
            },
            {
                """
                    Guid.«NewGuid»()
                    """,
                "System.Guid.NewGuid",
                true
            },
            {
                """
                    new «Random»().Next()
                    """,
                "System.Random()",
                true
            },
            {
                """
                    Random r = «new»();
                    """,
                "System.Random()",
                true
            },
            {
                """
                    class Dice : «Random» { }
                    new Dice().Next(6)
                    """,
                "System.Random()",
                true
            },
            {
                """
                    class Dice : Random { public Dice() : «base»() { } }
                    """,
                "System.Random()",
                true
            },
            {
                """
                    Random.«Shared».Next()
                    """,
                "System.Random.Shared",
                true
            },
            {
                """
                    Enumerable.Range(0, 9).«Shuffle»().First()
                    """,
                "System.Linq.Enumerable.Shuffle",
                true
            },
            {
                """
                    «System.Security.Cryptography.RandomNumberGenerator».GetInt32(5)
                    """,
                "System.Security.Cryptography.RandomNumberGenerator",
                true
            },
            {
                """
                    "a".«GetHashCode»()
                    """,
                "GetHashCode",
                true
            },
            {
                """
                    new object().«GetHashCode»()
                    """,
                "GetHashCode",
                true
            },
            {
                """
                    HashCode.«Combine»(1, 2)
                    """,
                "HashCode.Combine",
                true
            },
            {
                """
                    record A(string S);
                    new A("x").«GetHashCode»()
                    """,
                "GetHashCode",
                true
            },
            {
                """
                    «System.Runtime.CompilerServices.RuntimeHelpers».GetHashCode(1)
                    """,
                "RuntimeHelpers",
                true
            },
            {
                """
                    EqualityComparer<string>.Default.«GetHashCode»("a")
                    """,
                "GetHashCode",
                true
            },
            {
                """
                    new «System.Collections.Concurrent.ConcurrentDictionary<string, int>»().Count
                    """,
                "ConcurrentDictionary",
                true
            },
            {
                """
                    «System.Collections.Immutable.ImmutableHashSet».Create("a", "b").First()
                    """,
                "ImmutableHashSet",
                true
            },
            {
                """
                    new object().GetType().«Assembly».Location
                    """,
                "System.Type.Assembly",
                true
            },
            {
                """
                    Type.«GetType»("System.IO.File").GetMethod("ReadAllText").Invoke(null, null)
                    """,
                "System.Type.GetType",
                true
            },
            {
                """
                    typeof(string).«GetMethods»().Length
                    """,
                "System.Type.GetMethods",
                true
            },
            {
                """
                    typeof(List<>).«MakeGenericType»(typeof(int))
                    """,
                "System.Type.MakeGenericType",
                true
            },
            {
                """
                    «Activator».CreateInstance(typeof(object))
                    """,
                "System.Activator",
                true
            },
            {
                """
                    «Activator».CreateInstance<List<int>>().Count
                    """,
                "System.Activator",
                false
            },
            {
                """
                    «System.Reflection.Assembly».Load("System.Net")
                    """,
                "System.Reflection.Assembly",
                true
            },
            {
                """
                    «AppDomain».CurrentDomain.GetAssemblies()
                    """,
                "System.AppDomain",
                true
            },
            {
                """
                    new Func<int>(() => 1).«DynamicInvoke»()
                    """,
                "System.Delegate.DynamicInvoke",
                true
            },
            {
                """
                    new Func<int>(() => 1).«Method».Name
                    """,
                "System.Delegate.Method",
                true
            },
            {
                """
                    Delegate.«CreateDelegate»(typeof(Action), typeof(Console), "Clear")
                    """,
                "System.Delegate.CreateDelegate",
                true
            },
            {
                """
                    «System.Reflection.Emit.AssemblyBuilder» b = null;
                    """,
                "System.Reflection.Emit.AssemblyBuilder",
                true
            },
            {
                """
                    «System.Linq.Expressions.Expression<Func<int, int>>» e = x => x + 1;
                    e.Compile()(1)
                    """,
                "System.Linq.Expressions.Expression",
                true
            },
            {
                """
                    new[] { 1 }.«AsQueryable»().Where(x => x > 0).Count()
                    """,
                "System.Linq.Queryable",
                true
            },
            {
                """
                    new[] { 1, 2 }.«AsParallel»().Sum()
                    """,
                "System.Linq.ParallelEnumerable",
                true
            },
            {
                """
                    «dynamic» d = 1;
                    d + 1
                    """,
                "dynamic",
                true
            },
            {
                """
                    object o = 1;
                    ((«dynamic»)o).ToString()
                    """,
                "dynamic",
                true
            },
            {
                """
                    «System.Threading.Thread».Sleep(1000);
                    """,
                "System.Threading.Thread",
                true
            },
            {
                """
                    new «System.Threading.Thread»(() => { }).Start();
                    """,
                "System.Threading.Thread",
                true
            },
            {
                """
                    «System.Threading.ThreadPool».QueueUserWorkItem(_ => { });
                    """,
                "System.Threading.ThreadPool",
                true
            },
            {
                """
                    Task.«Run»(() => 1).Result
                    """,
                "System.Threading.Tasks.Task.Run",
                true
            },
            {
                """
                    await Task.«Delay»(10);
                    """,
                "System.Threading.Tasks.Task.Delay",
                true
            },
            {
                """
                    await Task.«Yield»();
                    """,
                "System.Threading.Tasks.Task.Yield",
                true
            },
            {
                """
                    Task.CompletedTask.«ContinueWith»(t => 1)
                    """,
                "System.Threading.Tasks.Task.ContinueWith",
                true
            },
            {
                """
                    new «Task»(() => { }).Start();
                    """,
                "System.Threading.Tasks.Task(Action)",
                true
            },
            {
                """
                    Task.CompletedTask.GetAwaiter().«OnCompleted»(() => { });
                    """,
                "System.Runtime.CompilerServices.TaskAwaiter.OnCompleted",
                true
            },
            {
                """
                    «Parallel».For(0, 3, i => { });
                    """,
                "System.Threading.Tasks.Parallel",
                true
            },
            {
                """
                    new «System.Threading.Timer»(_ => { }, null, 0, 1)
                    """,
                "System.Threading.Timer",
                true
            },
            {
                """
                    new «System.Threading.CancellationTokenSource»(5).Token
                    """,
                "System.Threading.CancellationTokenSource(Int32)",
                true
            },
            {
                """
                    «async» void Fire() { await Task.CompletedTask; }
                    """,
                "async void",
                true
            },
            {
                """
                    Action a = «async» () => { await Task.CompletedTask; throw new Exception(); };
                    """,
                "async void",
                true
            },
            {
                """
                    object gate = new();
                    «lock» (gate) { }
                    """,
                "lock",
                true
            },
            {
                """
                    Console.«ReadLine»()
                    """,
                "System.Console.ReadLine",
                true
            },
            {
                """
                    Console.«OpenStandardOutput»().WriteByte(1);
                    """,
                "System.Console.OpenStandardOutput",
                true
            },
            {
                """
                    Console.«SetOut»(System.IO.TextWriter.Null);
                    """,
                "System.Console.SetOut",
                true
            },
            {
                """
                    Console.«Out».Flush();
                    """,
                "System.Console.Out",
                true
            },
            {
                """
                    «System.Runtime.CompilerServices.Unsafe».SizeOf<int>()
                    """,
                "System.Runtime.CompilerServices.Unsafe",
                true
            },
            {
                """
                    int x = 1;
                    «System.Runtime.CompilerServices.Unsafe».As<int, long>(ref x)
                    """,
                "System.Runtime.CompilerServices.Unsafe",
                true
            },
            {
                """
                    int F() { Span<byte> b = new byte[1]; return «System.Runtime.InteropServices.MemoryMarshal».Read<int>(b); }
                    """,
                "System.Runtime.InteropServices.MemoryMarshal",
                true
            },
            {
                """
                    int F(ref int a) => «System.Runtime.InteropServices.MemoryMarshal».CreateSpan(ref a, 99)[50];
                    """,
                "System.Runtime.InteropServices.MemoryMarshal",
                true
            },
            {
                """
                    «System.Runtime.InteropServices.Marshal».AllocHGlobal(1)
                    """,
                "System.Runtime.InteropServices.Marshal",
                true
            },
            {
                """
                    «System.Runtime.InteropServices.GCHandle».Alloc(1)
                    """,
                "System.Runtime.InteropServices.GCHandle",
                true
            },
            {
                """
                    «GC».Collect();
                    """,
                "System.GC",
                true
            },
            {
                """
                    using System.Runtime.InteropServices;
                    [DllImport("libc")] static «extern» int getpid();
                    getpid()
                    """,
                "extern",
                true
            },
            {
                """
                    using System.Runtime.CompilerServices;
                    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_stringLength")] static «extern» ref int Len(string s);
                    """,
                "extern",
                true
            },
            {
                """
                    [«System.Runtime.InteropServices.StructLayout»(System.Runtime.InteropServices.LayoutKind.Explicit)] struct U { [System.Runtime.InteropServices.FieldOffset(0)] public string S; [System.Runtime.InteropServices.FieldOffset(0)] public object O; }
                    """,
                "System.Runtime.InteropServices.StructLayoutAttribute",
                true
            },
            {
                """
                    class Late { «~Late»() { } }
                    """,
                "a finalizer",
                true
            },
            {
                """
                    int F(object o) { var r = «__makeref(o)»; return 1; }
                    """,
                "__makeref",
                true
            },
            {
                """
                    int F(«__arglist») => 1;
                    """,
                "__arglist",
                false
            },
            {
                """
                    System.Globalization.CultureInfo.«CurrentCulture» = System.Globalization.CultureInfo.InvariantCulture;
                    """,
                "System.Globalization.CultureInfo.CurrentCulture (to set it)",
                true
            },
            {
                """
                    new «System.Globalization.CultureInfo»("de-DE")
                    """,
                "System.Globalization.CultureInfo(String)",
                true
            },
            {
                """
                    «AppContext».BaseDirectory
                    """,
                "System.AppContext",
                true
            },
            {
                """
                    «System.Runtime.Loader.AssemblyLoadContext».Default
                    """,
                "System.Runtime.Loader.AssemblyLoadContext",
                true
            },
            {
                """
                    new Exception().«StackTrace»
                    """,
                "System.Exception.StackTrace",
                true
            },
            {
                """
                    try { } catch (Exception e) { _ = e.«TargetSite»; }
                    """,
                "System.Exception.TargetSite",
                true
            },
            {
                """
                    «System.Buffers.ArrayPool<int>».Shared.Rent(5)
                    """,
                "System.Buffers.ArrayPool",
                true
            },
            {
                """
                    «System.Numerics.Vector<int>».Count
                    """,
                "System.Numerics.Vector",
                true
            },
            {
                """
                    float[] a = { 1 };
                    Vector2.«LoadUnsafe»(ref a[0])
                    """,
                "System.Numerics.Vector2.LoadUnsafe",
                true
            },
            {
                """
                    new «WeakReference»(null)
                    """,
                "System.WeakReference",
                true
            },
            {
                """
                    var f = «System.IO.File».OpenRead("x");
                    """,
                "System.IO.File",
                true
            },
            {
                """
                    «MathNet.Numerics.Control».UseNativeMKL();
                    """,
                "MathNet.Numerics.Control",
                true
            },
            {
                """
                    using MathNet.Numerics.Distributions;
                    new «Normal»(0, 1).Sample()
                    """,
                "MathNet.Numerics.Distributions.Normal(Double,Double)",
                true
            },
            {
                """
                    using MathNet.Numerics.Distributions;
                    Normal.«Sample»(0, 1)
                    """,
                "MathNet.Numerics.Distributions.Normal.Sample",
                true
            },
            {
                """
                    using MathNet.Numerics.Distributions;
                    «Normal.WithMeanStdDev(0, 1)».Sample()
                    """,
                "Normal.WithMeanStdDev without a generator",
                false
            },
            {
                """
                    using MathNet.Numerics.LinearAlgebra;
                    Matrix<double>.Build.«Random»(2, 2)
                    """,
                "MathNet.Numerics.LinearAlgebra.MatrixBuilder.Random",
                true
            },
            {
                """
                    MathNet.Numerics.Random.SystemRandomSource.«Default».Next()
                    """,
                "MathNet.Numerics.Random.SystemRandomSource.Default",
                true
            },
            {
                """
                    new «MathNet.Numerics.Random.MersenneTwister»(true).Next()
                    """,
                "MathNet.Numerics.Random.MersenneTwister(Boolean)",
                true
            },
            {
                """
                    MathNet.Numerics.Generate.«Uniform»(3)
                    """,
                "MathNet.Numerics.Generate.Uniform",
                true
            },
            {
                """
                    foreach (var p in «System.Diagnostics.Process».GetProcesses()) { }
                    """,
                "System.Diagnostics.Process",
                true
            },
            {
                """
                    string s = $"{DateTime.«Now»:O}";
                    """,
                "System.DateTime.Now",
                true
            },
            {
                """
                    var o = new { T = «System.Threading.Thread».CurrentThread };
                    """,
                "System.Threading.Thread",
                true
            },
            {
                """
                    object Get() => «System.Text.Json.JsonSerializer».Deserialize<object>("1");
                    """,
                "System.Text.Json.JsonSerializer",
                true
            },
            {
                """
                    void Peek(in «System.Reflection.MethodInfo» m) { }
                    """,
                "System.Reflection.MethodInfo",
                true
            },
            {
                """
                    [«System.Runtime.CompilerServices.ModuleInitializer»] internal static void Init() { }
                    """,
                "System.Runtime.CompilerServices.ModuleInitializerAttribute",
                true
            },
            {
                """
                    class S { protected virtual void «Finalize»() { } }
                    """,
                "a finalizer",
                true
            },
            {
                """
                    class R : «Random» { public R() : this(1) { } R(int n) { } }
                    """,
                "System.Random()",
                true
            },
            {
                """
                    class R(int n) : «Random» { }
                    """,
                "System.Random()",
                true
            },
            {
                """
                    T New<T>() where T : new() => new T();
                    «New<Random>»().Next()
                    """,
                "System.Random()",
                false
            },
            {
                """
                    new «Lazy<Random>»().Value.Next()
                    """,
                "System.Lazy()",
                true
            },
            {
                """
                    class G { public static int GetHashCode(string s) => s.GetHashCode(); }
                    G.«GetHashCode»("a")
                    """,
                "GetHashCode",
                true
            },
            {
                """
                    Func<int> hash = "a".«GetHashCode»;
                    """,
                "String.GetHashCode",
                true
            },
            {
                """
                    IEqualityComparer<string> c = StringComparer.Ordinal;
                    c.«GetHashCode»("x")
                    """,
                "IEqualityComparer.GetHashCode",
                true
            },
            {
                """
                    «new MathNet.Numerics.Distributions.Normal(0, 1, null)»
                    """,
                "Normal without a generator",
                false
            },
            {
                """
                    «MathNet.Numerics.Combinatorics.GeneratePermutation(randomSource: null, n: 3)»
                    """,
                "Combinatorics.GeneratePermutation without a generator",
                false
            },
            {
                """
                    DateTime.«Parse»("10:00")
                    """,
                "System.DateTime.Parse",
                true
            },
            {
                """
                    System.Text.RegularExpressions.Regex.«CacheSize» = 3;
                    """,
                "System.Text.RegularExpressions.Regex.CacheSize (to set it)",
                true
            },
            {
                """
                    object o = 1;
                    var r = o is «System.IO.FileInfo» { Length: > 3 };
                    """,
                "System.IO.FileInfo",
                true
            },
            {
                """
                    object o = 1;
                    var r = o switch { «System.Diagnostics.Process» p => 1, _ => 2 };
                    """,
                "System.Diagnostics.Process",
                true
            },
            {
                """
                    foreach («System.IO.FileInfo» f in new object[0]) { }
                    """,
                "System.IO.FileInfo",
                true
            },
            {
                """
                    try { } catch («System.IO.IOException») { }
                    """,
                "System.IO.IOException",
                true
            },
            {
                """
                    class D : IDisposable { public void Dispose() => «Environment».Exit(1); }
                    """,
                "System.Environment",
                true
            },
            {
                """
                    static class X { static X() { «System.IO.File».Delete("a"); } }
                    """,
                "System.IO.File",
                true
            },
            {
                """
                    await Task.CompletedTask.ConfigureAwait(«ConfigureAwaitOptions».ForceYielding);
                    """,
                "System.Threading.Tasks.ConfigureAwaitOptions",
                true
            },
            {
                """
                    new «TaskCompletionSource<int>»().Task
                    """,
                "System.Threading.Tasks.TaskCompletionSource",
                true
            },
            {
                """
                    class Aw : «System.Runtime.CompilerServices.INotifyCompletion» { public void OnCompleted(Action a) { } }
                    """,
                "System.Runtime.CompilerServices.INotifyCompletion",
                true
            },
            {
                """
                    System.IO.TextWriter w = new System.IO.StringWriter();
                    w.«FlushAsync»();
                    """,
                "System.IO.TextWriter.FlushAsync",
                true
            },
            {
                """
                    string F([«System.Runtime.CompilerServices.CallerFilePath»] string p = "") => p;
                    """,
                "System.Runtime.CompilerServices.CallerFilePathAttribute",
                true
            },
            {
                """
                    [Obsolete(nameof(«System.IO.File»))] class Z { }
                    """,
                "System.IO.File",
                false
            },
            {
                """
                    #if true
                    «System.IO.File».Delete("a");
                    #endif
                    """,
                "System.IO.File",
                true
            },
            {
                """
                    Action a = () => { };
                    a.«Target»
                    """,
                "System.Delegate.Target",
                true
            },
            {
                """
                    class Bare : Attribute { public object All() => Attribute.«GetCustomAttributes»(null as System.Reflection.Module); }
                    """,
                "System.Attribute.GetCustomAttributes",
                true
            },
            {
                """
                    Convert.«ChangeType»("10:00", typeof(DateTime))
                    """,
                "System.Convert.ChangeType",
                true
            },
            {
                """
                    ((IConvertible)"10:00").«ToDateTime»(null)
                    """,
                "System.IConvertible.ToDateTime",
                true
            },
            {
                """
                    T P<T>(string s) where T : IParsable<T> => T.«Parse»(s, null);
                    P<DateTime>("10:00")
                    """,
                "System.IParsable.Parse",
                true
            },
            {
                """
                    new «System.Text.RegularExpressions.Regex»("a+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMilliseconds(1)).IsMatch("a")
                    """,
                "System.Text.RegularExpressions.Regex(String,RegexOptions,TimeSpan)",
                true
            },
            {
                """
                    System.Text.RegularExpressions.Regex.«IsMatch»("a", "a+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMilliseconds(1))
                    """,
                "System.Text.RegularExpressions.Regex.IsMatch",
                true
            },
            {
                """
                    double.«ReciprocalEstimate»(3)
                    """,
                "System.Double.ReciprocalEstimate",
                true
            },
            {
                """
                    double.«MaxNative»(3, double.NaN)
                    """,
                "System.Double.MaxNative",
                true
            },
            {
                """
                    using MathNet.Numerics.LinearAlgebra.Solvers;
                    SolverSetup<double>.«Load»()
                    """,
                "MathNet.Numerics.LinearAlgebra.Solvers.SolverSetup.Load",
                true
            },
            {
                """
                    string F()
                    {
                        var h = new «System.Runtime.CompilerServices.DefaultInterpolatedStringHandler»(1, 0);
                        return h.ToStringAndClear();
                    }
                    F()
                    """,
                "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler",
                false
            },
            {
                """
                    class P { public int Seen; public override int GetHashCode() => «Seen» = "a".GetHashCode(); }
                    """,
                "a side effect of GetHashCode",
                false
            },
            {
                """
                    class P { public override int GetHashCode() { Console.«WriteLine»("a".GetHashCode()); return 0; } }
                    """,
                "a side effect of GetHashCode",
                false
            },
            {
                """
                    class P { public override int GetHashCode() { throw new «Exception»($"{HashCode.Combine(1)}"); } }
                    """,
                "a side effect of GetHashCode",
                false
            },
            {
                """
                    class P { int n; public override int GetHashCode() { if ("a".GetHashCode() > 0) «n»++; return 0; } }
                    """,
                "a side effect of GetHashCode",
                false
            },
            {
                """
                    class P { int n; int Keep(int h) => n = h; public override int GetHashCode() => «Keep»("a".GetHashCode()); }
                    """,
                "a side effect of GetHashCode",
                false
            },
            {
                """
                    class P { int n; public override int GetHashCode() { ref var r = ref n; «r» = "a".GetHashCode(); return 0; } }
                    """,
                "a side effect of GetHashCode",
                false
            },
            {
                """
                    class P { int this[int i] { get => i; set { } } public override int GetHashCode() => «this["a".GetHashCode()]»; }
                    """,
                "a side effect of GetHashCode",
                false
            },
        };
}

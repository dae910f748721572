namespace AnswerKey.Compiler.Policies;

/// <summary>What to write instead of something that page scripts may not name.</summary>
internal static class PolicyHints
{
    private const string Clock =
        "a build must give the same answer every day; write the date, such as new DateTime(2024, 1, 31)";
    private const string OwnParse =
        "what a date's text leaves open is taken from today; call the type's own, such as double.Parse";
    private const string Seed = "give the generator a seed: new Random(42)";
    private const string Distribution =
        "give it a generator with a seed, such as new Random(42), as its argument of type Random";
    private const string NoThreads =
        "nothing may be left running when a block ends; compute it in order, on one thread";
    private const string NoReflection =
        "call the member itself; reflection can reach what pages may not";
    private const string Order =
        "its order follows hash codes, which differ in every run; use a Dictionary or HashSet, or a sorted collection";
    private const string NoUnsafe = "use arrays, Span<T> or stackalloc into a Span<T>";

    /// <summary>Longest written prefix wins; a prefix ends at a dot, a parenthesis or the end.</summary>
    private static readonly (string Prefix, string Hint)[] _hints =
    [
        ("System.IO", "pages read and write no files; put the data into the block"),
        ("System.Net", "pages have no network; put the data into the block"),
        ("System.Diagnostics.Process", "pages start no processes"),
        ("System.Diagnostics.Stopwatch", "times differ in every run; count operations instead"),
        ("System.Diagnostics.Debug", "use Console.WriteLine, or throw an exception"),
        ("System.Environment", "an answer must not depend on the machine it was computed on"),
        ("System.AppContext", "an answer must not depend on the machine it was computed on"),
        ("System.DateTime", Clock),
        ("System.DateTimeOffset", Clock),
        (
            "System.DateOnly",
            "what the text leaves open is taken from today; write new DateOnly(2024, 1, 31)"
        ),
        ("System.Convert", Clock),
        (
            "System.Convert.ChangeType",
            "write the conversion that is meant, such as Convert.ToDouble"
        ),
        ("System.IConvertible", "write the conversion that is meant, such as Convert.ToDouble"),
        ("System.IParsable", OwnParse),
        ("System.ISpanParsable", OwnParse),
        ("System.IUtf8SpanParsable", OwnParse),
        (
            "System.Text.RegularExpressions.Regex",
            "how far it comes in a time differs from run to run; leave the time out"
        ),
        ("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler", "use a StringBuilder"),
        ("System.Lazy", "say how the value is made: new Lazy<T>(() => …)"),
        ("System.TimeProvider", Clock),
        ("System.Guid", "it differs in every run; write it out: Guid.Parse(\"…\")"),
        ("System.Random", Seed),
        (
            "System.Linq.Enumerable.Shuffle",
            "shuffle an array with a seed: new Random(42).Shuffle(array)"
        ),
        ("System.Security.Cryptography", Seed),
        ("MathNet.Numerics.Random", Seed),
        ("MathNet.Numerics.Distributions", Distribution),
        ("MathNet.Numerics.Generate", "pass a distribution that has a seeded generator"),
        ("MathNet.Numerics.LinearAlgebra", "pass a seed as the last argument"),
        ("System.Console", "use Console.Write or Console.WriteLine"),
        ("System.Collections.Concurrent", Order),
        ("System.Collections.Frozen", Order),
        ("System.Collections.Hashtable", Order),
        ("System.Collections.ArrayList", "use List<T>"),
        ("System.Collections.Immutable.ImmutableDictionary", Order),
        ("System.Collections.Immutable.ImmutableHashSet", Order),
        ("System.Threading", NoThreads),
        (
            "System.Threading.Tasks.Task",
            "await Task.FromResult(…); nothing may wait or be left running"
        ),
        ("System.Linq.ParallelEnumerable", NoThreads),
        ("System.Timers", NoThreads),
        ("System.Reflection", NoReflection),
        ("System.Activator", NoReflection),
        ("System.Type", NoReflection),
        ("System.AppDomain", NoReflection),
        ("System.Delegate", NoReflection),
        ("System.Linq.Expressions", "write the function as a Func<…>"),
        ("System.Linq.Queryable", "use IEnumerable<T>"),
        ("System.Runtime.InteropServices", NoUnsafe),
        ("System.Runtime.CompilerServices.Unsafe", NoUnsafe),
        ("System.Numerics.Vector", "its size differs between machines; use arrays or Vector4"),
        ("System.Buffers.ArrayPool", "a rented array holds what was left in it; make a new array"),
        ("System.Globalization.CultureInfo", "pages run in the invariant culture"),
        ("System.Exception", "use Message"),
        (
            "System.HashCode",
            "hash codes differ in every run; use them only inside an override of GetHashCode"
        ),
    ];

    public const string HashCodes =
        "hash codes differ in every run; use them only inside an override of GetHashCode";

    public const string HashEffects =
        "hash codes differ in every run; return one, and do nothing else with it";

    /// <param name="subject">What is refused, such as <c>System.IO.File.ReadAllText</c>.</param>
    public static string? For(string subject)
    {
        string? best = null;
        var length = 0;
        foreach (var (prefix, hint) in _hints)
        {
            if (
                prefix.Length > length
                && subject.StartsWith(prefix, StringComparison.Ordinal)
                && (subject.Length == prefix.Length || subject[prefix.Length] is '.' or '(')
            )
                (best, length) = (hint, prefix.Length);
        }
        return best;
    }
}

using System.Reflection;
using System.Runtime.InteropServices;
using AnswerKey.CSharp;

namespace AnswerKey.Examples;

/// <summary>Everything but a page's own text that its outputs depend on; another value of any of them is another cache key.</summary>
public static class ExecutionVersion
{
    private static readonly Lazy<IReadOnlyList<(string Part, string Value)>> Computed = new(() =>
        [
            ("compiler", ScriptCompiler.Version),
            (
                "runtime",
                $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}"
            ),
            ("framework", Versions(of => of is not ("MathNet.Numerics" or "AnswerKey.Toolkit"))),
            ("MathNet.Numerics", Versions(of => of == "MathNet.Numerics")),
            ("toolkit", Versions(of => of == "AnswerKey.Toolkit")),
            // The sources of src/CSharp and src/Examples, hashed when Answer Key was built: policy, protocol and display of values included.
            ("engine", SourceHash()),
        ]
    );

    /// <summary>Named parts, so that <c>explain</c> can say which one changed.</summary>
    public static IReadOnlyList<(string Part, string Value)> Parts => Computed.Value;

    private static string Versions(Func<string, bool> of) =>
        string.Join('\n', ScriptReferences.Versions.Split('\n').Where(v => of(v.Split(' ')[0])));

    private static string SourceHash() =>
        typeof(ExecutionVersion)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "ExecutionSources")
            .Value!;
}

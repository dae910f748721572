using System.Reflection;
using System.Runtime.InteropServices;
using AnswerKey.CSharp;

namespace AnswerKey.Examples;

/// <summary>Everything but a page's own text that its outputs depend on; another value of any of them is another cache key.</summary>
public static class ExecutionVersion
{
    private static readonly Lazy<IReadOnlyList<(string Part, string Value)>> Computed = new(
        Compute
    );

    /// <summary>Named parts, so that <c>explain</c> can say which one changed.</summary>
    public static IReadOnlyList<(string Part, string Value)> Parts => Computed.Value;

    private static IReadOnlyList<(string Part, string Value)> Compute()
    {
        const string mathNet = "MathNet.Numerics";
        const string toolkit = "AnswerKey.Toolkit";
        var assemblies = ScriptAssemblies.ReadVersions().ToList();
        return
        [
            ("compiler", ScriptAssemblies.CompilerVersion),
            (
                "runtime",
                $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}"
            ),
            ("framework", Versions(name => name is not (mathNet or toolkit))),
            (mathNet, Versions(name => name == mathNet)),
            ("toolkit", Versions(name => name == toolkit)),
            // The sources of src/CSharp and src/Examples, hashed when Answer Key was built: policy, protocol and display of values included.
            ("engine", SourceHash()),
        ];

        string Versions(Func<string, bool> of) =>
            string.Join(
                '\n',
                assemblies.Where(a => of(a.Name)).Select(a => $"{a.Name} {a.Version}")
            );
    }

    private static string SourceHash() =>
        typeof(ExecutionVersion)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "ExecutionSources")
            .Value!;
}

using System.Runtime.InteropServices;
using AnswerKey.Compiler.Compiling;
using AnswerKey.Engine.Processes;

namespace AnswerKey.Engine.Caching;

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
            // Policy, protocol, the running and the display of values: builds are deterministic, so another module is other code.
            (
                "engine",
                string.Join(
                    '\n',
                    typeof(ExecutionVersion).Module.ModuleVersionId,
                    typeof(ScriptAssemblies).Module.ModuleVersionId,
                    ScriptAssemblies.VersionOf(WorkerCommand.Program)
                )
            ),
        ];

        string Versions(Func<string, bool> of) =>
            string.Join(
                '\n',
                assemblies.Where(a => of(a.Name)).Select(a => $"{a.Name} {a.Version}")
            );
    }
}

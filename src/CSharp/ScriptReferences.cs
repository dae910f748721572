using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace AnswerKey.CSharp;

/// <summary>
/// The assemblies that page scripts compile against: the computing parts of the running framework, MathNet.Numerics and the Toolkit.
/// Implementation assemblies, because the scripts run against exactly these; each is opened once and shared by every submission.
/// </summary>
public static class ScriptReferences
{
    private static readonly string[] FrameworkAssemblies =
    [
        "System.Private.CoreLib",
        "System.Runtime",
        "System.Runtime.Extensions",
        "System.Runtime.Numerics",
        "System.Collections",
        "System.Collections.Concurrent",
        "System.Collections.Immutable",
        "System.Collections.Specialized",
        "System.Console",
        "System.Globalization",
        "System.Linq",
        "System.Linq.Expressions",
        "System.Memory",
        "System.Numerics.Vectors",
        "System.ObjectModel",
        "System.Private.Uri",
        "System.Text.RegularExpressions",
        "System.Threading",
        "System.Threading.Tasks",
        "netstandard",
    ];

    private static readonly Lazy<ImmutableArray<PortableExecutableReference>> All = new(() =>
        [.. Paths.Select(path => MetadataReference.CreateFromFile(path))]
    );

    private static readonly Lazy<string> Identity = new(() =>
        string.Join('\n', Paths.Select(Describe))
    );

    /// <summary>Names that every page script may use without a <c>using</c>.</summary>
    public static ImmutableArray<string> Imports { get; } =
    [
        "System",
        "System.Collections.Generic",
        "System.Linq",
        "System.Text",
        "MathNet.Numerics.LinearAlgebra",
        "AnswerKey.Toolkit",
    ];

    /// <summary>Full paths, in a fixed order.</summary>
    public static ImmutableArray<string> Paths { get; } = FindPaths();

    public static ImmutableArray<PortableExecutableReference> References => All.Value;

    /// <summary>One line an assembly: its name and module version id. Part of the cache key: another build of any of them is another answer.</summary>
    public static string Versions => Identity.Value;

    private static ImmutableArray<string> FindPaths()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var own = AppContext.BaseDirectory;
        return
        [
            .. FrameworkAssemblies
                .Select(name => Path.Combine(framework, name + ".dll"))
                .Where(File.Exists),
            Path.Combine(own, "MathNet.Numerics.dll"),
            Path.Combine(own, "AnswerKey.Toolkit.dll"),
        ];
    }

    private static string Describe(string path)
    {
        using var stream = File.OpenRead(path);
        using var pe = new PEReader(stream);
        var metadata = pe.GetMetadataReader();
        var mvid = metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        return $"{Path.GetFileNameWithoutExtension(path)} {mvid:N}";
    }
}

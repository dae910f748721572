using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AnswerKey.Compiler.Compiling;

/// <summary>
/// Which assemblies page scripts compile against: the computing parts of the running framework, MathNet.Numerics and the Toolkit.
/// Implementation assemblies, because the scripts run against exactly these.
/// </summary>
/// <remarks>Names nothing of Roslyn's: what only asks for versions, as a build with nothing to run does, must not load it.</remarks>
public static class ScriptAssemblies
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

    /// <summary>Each assembly's simple name and module version id: another build of any of them is another answer.</summary>
    public static IEnumerable<(string Name, string Version)> ReadVersions() =>
        Paths.Select(path => (Path.GetFileNameWithoutExtension(path), VersionOf(path)));

    /// <summary>The module version id of the compiler.</summary>
    public static string CompilerVersion =>
        VersionOf(Path.Combine(AppContext.BaseDirectory, "Microsoft.CodeAnalysis.CSharp.dll"));

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

    /// <summary>The module version id of an assembly.</summary>
    internal static string VersionOf(string path)
    {
        using var pe = new PEReader(File.OpenRead(path));
        var metadata = pe.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString("N");
    }
}

namespace AnswerKey.Engine.Running;

/// <summary>What every site's blocks may use: the computing parts of the framework by their names, besides MathNet.Numerics and the Toolkit.</summary>
internal static class BlockAssemblies
{
    public static readonly string[] Framework =
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

    /// <summary>Whether a file of the framework's folder is an assembly; on Windows its native parts lie there too.</summary>
    public static bool IsManaged(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "Microsoft.CSharp" or "netstandard" or "mscorlib")
        && !name.Contains("Native", StringComparison.Ordinal);

    /// <summary>Names that every block may use without a <c>using</c>.</summary>
    public static readonly string[] Imports =
    [
        "System",
        "System.Collections.Generic",
        "System.Linq",
        "System.Text",
        "MathNet.Numerics.LinearAlgebra",
        "AnswerKey.Toolkit",
    ];
}

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AnswerKey.Compiler.Highlighting;

/// <summary>The one-line summaries of the referenced assemblies' members, looked up by documentation id. Safe to use from several threads.</summary>
/// <remarks>
/// The framework's documentation is 31 MB in 107 files of the SDK's reference pack. Only the file that a symbol's assembly points to is read.
/// Where there is no reference pack (a machine without the SDK) summaries are empty.
/// </remarks>
internal sealed class XmlSummaries
{
    // The core library is documented under the names of the reference assemblies that its types are seen through.
    private static readonly string[] _coreLibraryFiles =
    [
        "System.Runtime",
        "System.Collections",
        "System.Memory",
        "System.Numerics.Vectors",
        "System.Threading",
    ];

    private readonly string? _frameworkDocs = FrameworkDocs();
    private readonly Dictionary<string, string> _references = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _framework = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _beside = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<XmlDocFile>> _files = new(StringComparer.Ordinal);

    /// <param name="references">Full paths of assemblies; the documentation of what is not the framework's lies beside them.</param>
    public XmlSummaries(IEnumerable<string> references)
    {
        foreach (var path in references)
            _references.TryAdd(Path.GetFileNameWithoutExtension(path), path);
    }

    /// <summary>The summary of a type or member that is not the script's own; empty if it has none.</summary>
    public string Of(ISymbol symbol)
    {
        symbol = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        if (
            symbol is INamedTypeSymbol { IsTupleType: true }
            || symbol.ContainingAssembly is null or ISourceAssemblySymbol
            || symbol.OriginalDefinition.GetDocumentationCommentId() is not { } id
        )
            return "";
        var assembly = symbol.ContainingAssembly.Name;
        if (assembly.StartsWith("System.", StringComparison.Ordinal))
        {
            if (_frameworkDocs is null)
                return "";
            if (_framework.TryGetValue(id, out var known))
                return known;
            return _framework.GetOrAdd(id, FindInFramework(_frameworkDocs, assembly, id));
        }
        return _references.TryGetValue(assembly, out var path)
            ? _beside.GetOrAdd(id, _ => Open(Path.ChangeExtension(path, ".xml")).Summary(id) ?? "")
            : "";
    }

    private string FindInFramework(string folder, string assembly, string id)
    {
        string[] names = assembly == "System.Private.CoreLib" ? _coreLibraryFiles : [assembly];
        foreach (var name in names)
        {
            if (Open(Path.Combine(folder, name + ".xml")).Summary(id) is { } summary)
                return summary;
        }
        return "";
    }

    private XmlDocFile Open(string path) => _files.GetOrAdd(path, p => new Lazy<XmlDocFile>(() => XmlDocFile.Open(p))).Value;

    /// <summary>The documentation folder of the reference pack that fits the running framework best: the same version, or else the newest of its line.</summary>
    private static string? FrameworkDocs()
    {
        // …/shared/Microsoft.NETCore.App/10.0.12/System.Private.CoreLib.dll
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var root = Path.GetFullPath(Path.Combine(runtime ?? ".", "..", "..", ".."));
        var packs = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        if (runtime is null || !Directory.Exists(packs))
            return null;
        var running = Environment.Version;
        return Directory
            .GetDirectories(packs)
            .Select(folder => (Folder: folder, Known: Version.TryParse(Path.GetFileName(folder), out var version), Version: version))
            .Where(pack => pack.Known && (pack.Version!.Major, pack.Version.Minor) == (running.Major, running.Minor))
            .OrderByDescending(pack => pack.Version!.Build == running.Build)
            .ThenByDescending(pack => pack.Version)
            .Select(pack => Path.Combine(pack.Folder, "ref", $"net{running.Major}.{running.Minor}"))
            .FirstOrDefault(Directory.Exists);
    }
}

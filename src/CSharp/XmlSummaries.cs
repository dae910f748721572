using System.Collections.Concurrent;
using System.Text;
using AnswerKey.Content;
using Microsoft.CodeAnalysis;

namespace AnswerKey.CSharp;

/// <summary>The one-line summaries of the referenced assemblies' members, looked up by documentation id. Safe to use from several threads.</summary>
/// <remarks>
/// The framework's documentation is 31 MB in 107 files of the SDK's reference pack. Only the file that a symbol's assembly points to is read,
/// and what was found in it is kept in one small file, so that most builds read none. Where there is no reference pack (a machine without
/// the SDK) summaries are empty. Call <see cref="Save"/> at the end of a build.
/// </remarks>
public sealed class XmlSummaries
{
    private const string FileName = "summaries.tsv";

    /// <summary>Last line of a file that was written to its end.</summary>
    private const string End = "end";

    // The core library is documented under the names of the reference assemblies that its types are seen through.
    private static readonly string[] _coreLibraryFiles =
    [
        "System.Runtime",
        "System.Collections",
        "System.Memory",
        "System.Numerics.Vectors",
        "System.Threading",
    ];

    private readonly string? _cacheFile;
    private readonly string? _frameworkDocs = FrameworkDocs();
    private readonly ConcurrentDictionary<string, string> _framework = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _beside = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<XmlDocFile>> _files = new(
        StringComparer.Ordinal
    );
    private int _added;

    /// <param name="cacheFolder">Where found summaries are kept between builds; null keeps none.</param>
    public XmlSummaries(string? cacheFolder = null)
    {
        _cacheFile = cacheFolder is null ? null : Path.Combine(cacheFolder, FileName);
        Load();
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
        var beside = Path.Combine(AppContext.BaseDirectory, assembly + ".xml");
        if (assembly.StartsWith("System.", StringComparison.Ordinal))
        {
            if (_frameworkDocs is null)
                return "";
            if (_framework.TryGetValue(id, out var known))
                return known;
            Interlocked.Exchange(ref _added, 1);
            return _framework.GetOrAdd(id, FindInFramework(_frameworkDocs, assembly, id));
        }
        // Not kept: a package's or the Toolkit's documentation is small, and changes without changing its name.
        return _beside.GetOrAdd(id, _ => Open(beside).Summary(id) ?? "");
    }

    /// <summary>Writes what was found to the cache folder and lets go of the files. Losing a race against another build loses only its findings.</summary>
    public void Save()
    {
        _files.Clear();
        if (
            _cacheFile is null
            || _frameworkDocs is null
            || Interlocked.Exchange(ref _added, 0) == 0
        )
            return;
        var text = new StringBuilder(_frameworkDocs).Append('\n');
        foreach (var (id, summary) in _framework.OrderBy(e => e.Key, StringComparer.Ordinal))
            text.Append(id).Append('\t').Append(summary).Append('\n');
        text.Append(End).Append('\n');
        try
        {
            var folder = Path.GetDirectoryName(_cacheFile)!;
            Directory.CreateDirectory(folder);
            WholeFile.Write(folder, _cacheFile, Encoding.UTF8.GetBytes(text.ToString()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written costs the next build 20 ms.
            Interlocked.Exchange(ref _added, 1);
        }
    }

    private void Load()
    {
        string[] lines;
        try
        {
            lines = _cacheFile is null
                ? []
                : PlainFile
                    .ReadText(Path.GetDirectoryName(_cacheFile)!, FileName)
                    ?.TrimEnd('\n')
                    .Split('\n')
                    ?? [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
        if (lines is not [var key, .. var entries, End] || key != _frameworkDocs)
            return;
        foreach (var entry in entries)
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
                _framework[entry[..tab]] = entry[(tab + 1)..];
        }
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

    private XmlDocFile Open(string path) =>
        _files.GetOrAdd(path, p => new Lazy<XmlDocFile>(() => XmlDocFile.Open(p))).Value;

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
            .Select(folder =>
                (
                    Folder: folder,
                    Known: Version.TryParse(Path.GetFileName(folder), out var version),
                    Version: version
                )
            )
            .Where(pack =>
                pack.Known
                && (pack.Version!.Major, pack.Version.Minor) == (running.Major, running.Minor)
            )
            .OrderByDescending(pack => pack.Version!.Build == running.Build)
            .ThenByDescending(pack => pack.Version)
            .Select(pack => Path.Combine(pack.Folder, "ref", $"net{running.Major}.{running.Minor}"))
            .FirstOrDefault(Directory.Exists);
    }
}

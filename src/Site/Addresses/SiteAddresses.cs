using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Addresses;

/// <summary>
/// Every address that a build fills, and what fills it. Two that want the same one are told before anything is written; so are two that
/// are one on a disk that knows no capital letters.
/// </summary>
internal sealed class SiteAddresses
{
    private const string TheBuild = "a file that the build makes";

    // Each path under what such a disk makes of it.
    private readonly Dictionary<string, Entry> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _misspelt = [];

    public SiteAddresses(SiteContent content, IReadOnlyList<ParsedPage> pages, SiteParts parts, Action<Problem> report)
    {
        ParsedPage[] published = [.. pages.Where(p => !p.Source.FrontMatter.Excluded)];
        foreach (var address in Generated(content, published, parts))
            Take(new Entry(new UrlPath(address).OutputFile, TheBuild, IsAsset: false));
        foreach (var source in published.Select(p => p.Source))
        {
            string[] paths = [source.Url.OutputFile, source.Relative, new UrlPath(SitePaths.ShareImage(source.Url)).OutputFile];
            Claim(paths.Select(path => new Entry(path, source.File, IsAsset: false)), new Place(source.File, 1, 1), report);
        }
        foreach (var asset in content.Assets)
            Claim([new Entry(asset.Relative, asset.File, IsAsset: true)], new Place(asset.File), report);
    }

    /// <summary>The paths of the author's own files.</summary>
    public IEnumerable<string> Assets => _files.Values.Where(f => f.IsAsset).Select(f => UrlPath.OfFile(f.Path).Value);

    /// <summary>Whether something is published there.</summary>
    /// <param name="asAsset">Whether only a file of the author will do.</param>
    public bool Holds(UrlPath path, bool asAsset) =>
        _files.TryGetValue(Folded(path.OutputFile), out var found) && found.Path == path.OutputFile && (found.IsAsset || !asAsset);

    /// <summary>Whose it is what a host shows at a path; null if it shows nothing.</summary>
    public string? TakerOf(UrlPath path) => FileAt(path.OutputFile) ?? FileAt(path.OutputFile + "/index.html");

    private void Claim(IEnumerable<Entry> entries, Place place, Action<Problem> report)
    {
        foreach (var entry in entries)
        {
            if (Take(entry) is not { } other)
                continue;
            var shown = other.Path.EndsWith("/index.html", StringComparison.Ordinal) ? other.Path[..^"index.html".Length] : other.Path;
            report(PageProblems.DuplicateUrl.At(place, other.Taker, UrlPath.OfFile(shown)));
            return;
        }
    }

    // What stands in the way: a file of that name, a folder, or a file where a folder must be. A folder that is spelt in two ways is told once.
    private Entry? Take(Entry entry)
    {
        if (FileAt(entry.Path) is { } taker)
            return entry with { Taker = taker };
        if (_folders.TryGetValue(Folded(entry.Path), out var there))
            return there;
        _files[Folded(entry.Path)] = entry;
        Entry? misspelt = null;
        foreach (var folder in FoldersOf(entry.Path))
        {
            if (_folders.TryAdd(Folded(folder), entry with { Path = folder + "/" }))
                continue;
            var first = _folders[Folded(folder)];
            if (first.Path != folder + "/" && _misspelt.Add(folder))
                misspelt = first with { Path = folder + "/" };
        }
        return misspelt;
    }

    private string? FileAt(string path) =>
        FoldersOf(path).Prepend(path).Select(p => _files.GetValueOrDefault(Folded(p))).FirstOrDefault(f => f is not null)?.Taker;

    private static string Folded(string path) => path.ToUpperInvariant();

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }

    private static IEnumerable<string> Generated(SiteContent content, ParsedPage[] pages, SiteParts parts)
    {
        // What lies below the last one only the build knows, so it is taken as if it were a file.
        string[] always =
        [
            SitePaths.NotFound,
            SitePaths.Feed,
            SitePaths.Llms,
            SitePaths.Sitemap,
            SitePaths.Answers,
            "/robots.txt",
            "/_headers",
            "/_redirects",
            "/pagefind",
        ];
        var listed = pages.Where(p => p.Source.IsListed).ToList();
        var tags = listed.SelectMany(p => p.Source.FrontMatter.Tags).Select(t => SitePaths.Tag(t.Text));
        var written = pages.Select(p => p.Source.Url).ToHashSet();
        var topics = content
            .Topics.Where(t =>
                !written.Contains(t.Url)
                && listed.Exists(p => (p.Source.Topic!.Folder + "/").StartsWith(t.Folder + "/", StringComparison.Ordinal))
            )
            .Select(t => t.Url.Value);
        var ledger = pages.Any(parts.IsInLedger) ? [SitePaths.Ledger] : Array.Empty<string>();
        var glossary = pages.Any(p => !p.Definitions.IsEmpty) ? [SitePaths.Glossary] : Array.Empty<string>();
        return always
            .Concat(parts.Plugins.SelectMany(p => p.Addresses))
            .Concat(ledger)
            .Concat(glossary)
            .Concat(tags)
            .Concat(topics)
            .Distinct();
    }

    /// <param name="Path">Below the output folder.</param>
    /// <param name="Taker">Who publishes it, as a problem says it.</param>
    private sealed record Entry(string Path, string Taker, bool IsAsset);
}

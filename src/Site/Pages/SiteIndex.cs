using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Pages;

/// <summary>Finds pages and assets by every name that a link may use, and reports names that two pages share.</summary>
internal sealed class SiteIndex
{
    private readonly Dictionary<string, ParsedPage> _byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedPage> _byXref = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assets;

    public SiteIndex(IReadOnlyList<ParsedPage> pages, IReadOnlyList<SourceAsset> assets, Action<Problem> report)
    {
        Pages = pages;
        _assets = [.. assets.Select(a => "/" + a.Relative)];
        foreach (var page in pages)
        {
            var source = page.Source;
            if (!_byUrl.TryAdd(source.Url.Value, page))
            {
                var other = _byUrl[source.Url.Value].File;
                report(PageProblems.DuplicateUrl.At(new Place(source.File, 1, 1), other, source.Url));
            }
            if (!_byXref.TryAdd(source.Xref, page))
            {
                var other = _byXref[source.Xref].File;
                report(PageProblems.DuplicateXref.At(new Place(source.File, 1, 1), other, source.Xref));
            }
        }
    }

    public IReadOnlyList<ParsedPage> Pages { get; }

    public IEnumerable<string> Xrefs => _byXref.Keys;

    /// <summary>Every path of the site that a link may name.</summary>
    public IEnumerable<string> Paths => _byUrl.Keys.Concat(_assets);

    public ParsedPage? ByUrl(UrlPath url) => _byUrl.GetValueOrDefault(url.Value) ?? _byUrl.GetValueOrDefault(url.Value + "/");

    public ParsedPage? ByXref(string xref) => _byXref.GetValueOrDefault(xref);

    public bool HasAsset(UrlPath path) => _assets.Contains(path.Value);
}

using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Pages;

/// <summary>Finds pages and assets by every name that a link may use, and reports names that two pages share.</summary>
public sealed class SiteIndex
{
    private readonly Dictionary<string, ParsedPage> byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedPage> byXref = new(StringComparer.Ordinal);
    private readonly HashSet<string> assets;

    public SiteIndex(
        IReadOnlyList<ParsedPage> pages,
        IReadOnlyList<SourceAsset> assets,
        Action<Problem> report
    )
    {
        Pages = pages;
        this.assets = [.. assets.Select(a => "/" + a.Relative)];
        foreach (var page in pages)
        {
            var source = page.Source;
            if (!byUrl.TryAdd(source.Url.Value, page))
            {
                var other = byUrl[source.Url.Value].File;
                report(
                    PageProblems.DuplicateUrl.At(new Place(source.File, 1, 1), other, source.Url)
                );
            }
            if (!byXref.TryAdd(source.Xref, page))
            {
                var other = byXref[source.Xref].File;
                report(
                    PageProblems.DuplicateXref.At(new Place(source.File, 1, 1), other, source.Xref)
                );
            }
        }
    }

    public IReadOnlyList<ParsedPage> Pages { get; }

    public IEnumerable<string> Xrefs => byXref.Keys;

    /// <summary>Every path of the site that a link may name.</summary>
    public IEnumerable<string> Paths => byUrl.Keys.Concat(assets);

    public ParsedPage? ByUrl(UrlPath url) =>
        byUrl.GetValueOrDefault(url.Value) ?? byUrl.GetValueOrDefault(url.Value + "/");

    public ParsedPage? ByXref(string xref) => byXref.GetValueOrDefault(xref);

    public bool HasAsset(UrlPath path) => assets.Contains(path.Value);
}

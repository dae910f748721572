using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Pages;

/// <summary>Finds pages by every name that a link may use, and reports names that two pages share.</summary>
internal sealed class SiteIndex
{
    private readonly Dictionary<string, ParsedPage> _byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedPage> _byXref = new(StringComparer.Ordinal);

    public SiteIndex(IReadOnlyList<ParsedPage> pages, Action<Problem> report)
    {
        Pages = pages;
        var terms = new Dictionary<string, Definition>(StringComparer.Ordinal);
        var byTitle = new Dictionary<string, ParsedPage>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            var source = page.Source;
            // Two of one address have been told.
            _byUrl.TryAdd(source.Url.Value, page);
            if (!source.FrontMatter.Excluded && !byTitle.TryAdd(source.FrontMatter.Title, page))
                report(PageProblems.DuplicateTitle.At(source.FrontMatter.TitlePlace, byTitle[source.FrontMatter.Title].File));
            if (!_byXref.TryAdd(source.Xref, page))
            {
                var other = _byXref[source.Xref].File;
                report(PageProblems.DuplicateXref.At(new Place(source.File, 1, 1), other, source.Xref));
            }
            foreach (var term in source.FrontMatter.Excluded ? [] : page.Definitions)
            {
                if (!terms.TryAdd(term.Id, term) && terms[term.Id] is var first)
                    report(PageProblems.DuplicateTerm.At(term.Place, term.Term, first.Term, first.Place));
            }
        }
    }

    public IReadOnlyList<ParsedPage> Pages { get; }

    public IEnumerable<string> Xrefs => _byXref.Keys;

    /// <summary>The path of every page.</summary>
    public IEnumerable<string> Paths => _byUrl.Keys;

    public ParsedPage? ByUrl(UrlPath url) => _byUrl.GetValueOrDefault(url.Value) ?? _byUrl.GetValueOrDefault(url.Value + "/");

    public ParsedPage? ByXref(string xref) => _byXref.GetValueOrDefault(xref);
}

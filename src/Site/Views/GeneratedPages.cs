using System.Net;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Strength;
using AnswerKey.Site.Build;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Views;

/// <summary>Makes the theme's records of the pages that no author wrote.</summary>
internal sealed class GeneratedPages(SiteMap map, StrengthFloor strength)
{
    public IEnumerable<PageView> All()
    {
        if (map.Pages.Any(p => p.IsInLedger))
            yield return LedgerPage();
        if (Glossary() is { Terms.IsEmpty: false } glossary)
            yield return glossary;
        foreach (var page in Tags().Concat(TopicsWithoutIndex()))
            yield return page;
        yield return map.NewPage(PageLayout.NotFound, "Page not found", SitePaths.NotFound, "There is no such page.");
    }

    private IEnumerable<PageView> Tags() =>
        map
            .Listed.SelectMany(p => p.Source.FrontMatter.Tags.Select(t => (Tag: t.Text, p.Page)))
            .GroupBy(t => SitePaths.Tag(t.Tag))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(tag =>
            {
                var urls = tag.Select(t => t.Page.Source.Url.Value).ToHashSet();
                var name = tag.First().Tag;
                return map.NewPage(PageLayout.List, $"Tagged “{name}”", tag.Key, $"The {map.Site.Noun.Many} tagged {name}.") with
                {
                    Groups = map.ByTopic(l => urls.Contains(l.Url)),
                };
            });

    private IEnumerable<PageView> TopicsWithoutIndex()
    {
        var written = map.Pages.Select(p => p.Source.Url.Value).ToHashSet();
        return map
            .Site.Topics.Where(t => !written.Contains(t.Url))
            .Select(t => map.NewPage(PageLayout.Topic, t.Title, t.Url, t.Description) with { Topic = t });
    }

    private PageView LedgerPage() =>
        map.NewPage(
            PageLayout.Ledger,
            "What is proved",
            SitePaths.Ledger,
            "How much of each page is proved by code that ran, and which numbers are not."
        ) with
        {
            LedgerRows = [.. InLedger().Select(RowOf)],
            BodyHtml = UnprovedList(),
        };

    private LedgerRow RowOf(CheckedPage page)
    {
        var link = map.LinkOf(page.Page);
        return new(
            link,
            link.Ledger,
            strength.Pages.TryGetValue(page.File, out var known)
                ? new(known.Noticed, known.Tried, known.Answered, known.Key != PageStrength.KeyOf(page.Page.Examples))
                : null
        );
    }

    private IEnumerable<CheckedPage> InLedger() => map.Listed.Where(p => p.IsInLedger);

    private string UnprovedList()
    {
        var unproved = InLedger().SelectMany(p => p.Page.Numerals.Where(n => n.Status == NumeralStatus.Unproved)).ToList();
        if (unproved.Count == 0)
            return "";
        var items = unproved.Select(n =>
            $"<li><code>{WebUtility.HtmlEncode(n.Place.ToString())}</code> {WebUtility.HtmlEncode(n.Text)}</li>\n"
        );
        return $"<h2 id=\"unproved\">Numerals without a proof</h2>\n<ul class=\"unproved\">\n{string.Concat(items)}</ul>\n";
    }

    private PageView Glossary() =>
        map.NewPage(PageLayout.Glossary, "Glossary", SitePaths.Glossary, "The terms of the field, each defined where it is used.") with
        {
            Terms =
            [
                .. map
                    .Pages.SelectMany(p => p.GlossaryEntries().Select(t => new GlossaryTerm(t.Id, t.Term, t.Html, map.LinkOf(p.Page))))
                    .OrderBy(t => t.Term, StringComparer.OrdinalIgnoreCase),
            ],
        };
}

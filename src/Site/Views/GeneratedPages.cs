using System.Collections.Immutable;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Site.Content;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Views;

/// <summary>Makes the theme's records of the pages that no author wrote.</summary>
internal sealed class GeneratedPages(Navigation navigation, SiteSettings settings)
{
    public IEnumerable<PageView> All()
    {
        var questions = navigation
            .QuestionsInOrder.Select(p => navigation.LinkOf(p.Page))
            .ToImmutableArray();
        var hasMath = navigation.Questions.Any(p => !p.Page.Formulas.IsEmpty);
        if (!questions.IsEmpty)
        {
            yield return Page(
                PageLayout.Questions,
                "All questions",
                SitePaths.Questions,
                "Every question, by level, topic and kind."
            ) with
            {
                Links = questions,
            };
            yield return Page(
                PageLayout.Practice,
                "Practice",
                SitePaths.Practice,
                "Quiz and flash cards with spaced repetition, kept in your browser only."
            ) with
            {
                HasMath = hasMath,
            };
            yield return Page(
                PageLayout.Sheet,
                "All answers on paper",
                SitePaths.Sheet,
                "Every question with its answer, to print."
            ) with
            {
                HasMath = hasMath,
                Sheet =
                [
                    .. navigation.QuestionsInOrder.Select(p => new SheetEntry(
                        navigation.LinkOf(p.Page),
                        p.AnswerHtml()
                    )),
                ],
            };
            yield return LedgerPage();
        }
        if (Glossary() is { Terms.IsEmpty: false } glossary)
            yield return glossary;
        foreach (var page in Levels().Concat(Tags()).Concat(TopicsWithoutIndex()))
            yield return page;
        yield return Page(
            PageLayout.NotFound,
            "Page not found",
            "/404.html",
            "There is no such page."
        ) with
        {
            CanonicalUrl = null,
        };
    }

    private IEnumerable<PageView> Levels() =>
        navigation.Site.Levels.Select(level =>
            Page(
                PageLayout.List,
                $"{level.Title} questions",
                level.Url,
                $"The questions for the level {level.Slug}."
            ) with
            {
                Groups = [.. ByTopic(l => l.Level?.Slug == level.Slug)],
            }
        );

    private IEnumerable<PageView> Tags() =>
        navigation
            .Questions.SelectMany(p =>
                p.Page.Source.FrontMatter.Tags.Select(t => (Tag: t.Text, p.Page))
            )
            .GroupBy(t => GeneratedPaths.TagUrl(t.Tag))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(tag =>
            {
                var urls = tag.Select(t => t.Page.Source.Url.Value).ToHashSet();
                var name = tag.First().Tag;
                return Page(
                    PageLayout.List,
                    $"Tagged “{name}”",
                    tag.Key,
                    $"The questions tagged {name}."
                ) with
                {
                    Groups = [.. ByTopic(l => urls.Contains(l.Url))],
                };
            });

    private IEnumerable<PageView> TopicsWithoutIndex()
    {
        var written = navigation.Pages.Select(p => p.Page.Source.Url.Value).ToHashSet();
        return navigation
            .Site.Topics.Where(t => !written.Contains(t.Url))
            .Select(t => Page(PageLayout.Topic, t.Title, t.Url, t.Description) with { Topic = t });
    }

    private IEnumerable<LinkGroup> ByTopic(Func<PageLink, bool> wanted) =>
        navigation
            .Site.Topics.Where(t => t.IsQuestions)
            .Select(t => new LinkGroup(t.Title, [.. t.Pages.Where(wanted)]) { Url = t.Url })
            .Where(g => !g.Links.IsEmpty);

    private PageView LedgerPage() =>
        Page(
            PageLayout.Ledger,
            "What is proved",
            SitePaths.Ledger,
            "How much of each page is proved by code that ran, and which numbers are not."
        ) with
        {
            LedgerRows =
            [
                .. navigation.QuestionsInOrder.Select(p => new LedgerRow(
                    navigation.LinkOf(p.Page),
                    navigation.LinkOf(p.Page).Ledger
                )),
            ],
            BodyHtml = UnprovedList(),
        };

    private string UnprovedList()
    {
        var unproved = navigation
            .QuestionsInOrder.SelectMany(p =>
                p.Page.Numerals.Where(n => n.Status == NumeralStatus.Unproved)
            )
            .ToList();
        if (unproved.Count == 0)
            return "";
        var items = unproved.Select(n =>
            $"<li><code>{System.Net.WebUtility.HtmlEncode(n.Place.ToString())}</code> {System.Net.WebUtility.HtmlEncode(n.Text)}</li>\n"
        );
        return $"<h2 id=\"unproved\">Numerals without a proof</h2>\n<ul class=\"unproved\">\n{string.Concat(items)}</ul>\n";
    }

    private PageView Glossary() =>
        Page(
            PageLayout.Glossary,
            "Glossary",
            SitePaths.Glossary,
            "The terms of the field, each defined where it is used."
        ) with
        {
            Terms =
            [
                .. navigation
                    .Pages.SelectMany(p =>
                        p.GlossaryEntries()
                            .Select(t => new GlossaryTerm(
                                t.Id,
                                t.Term,
                                t.Html,
                                navigation.LinkOf(p.Page)
                            ))
                    )
                    .OrderBy(t => t.Term, StringComparer.OrdinalIgnoreCase)
                    .DistinctBy(t => t.Anchor),
            ],
        };

    private PageView Page(PageLayout layout, string title, string url, string description) =>
        new()
        {
            Layout = layout,
            Title = title,
            Description = description,
            Url = url,
            CanonicalUrl = settings.Url + url,
            ShareImageUrl = settings.Url + "/share/index.png",
        };
}

using System.Collections.Immutable;
using System.Net;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Views;

/// <summary>Makes the theme's records of the pages that authors wrote.</summary>
internal sealed class PageViews(
    Navigation navigation,
    SiteIndex index,
    SiteSettings settings,
    GitHistory git,
    bool showProblems,
    Func<CheckedPage, string> bodyOf
)
{
    private const int WordsPerMinute = 220;

    public PageView Of(CheckedPage checkedPage)
    {
        var page = checkedPage.Page;
        var source = page.Source;
        var (previous, next) = navigation.NeighboursOf(page);
        var link = navigation.LinkOf(page);
        return new PageView
        {
            Layout = LayoutOf(source),
            Title = source.FrontMatter.Title,
            Description = source.FrontMatter.Description,
            Url = source.Url.Value,
            CanonicalUrl = settings.Url + source.Url.Value,
            ShareImageUrl = settings.Url + SocialImages.UrlOf(source),
            MarkdownUrl = Feeds.MarkdownUrl(source),
            Topic = navigation.TopicOf(page),
            Level = navigation.LevelOf(page),
            Kind = source.FrontMatter.Kind,
            Tags =
            [
                .. source.FrontMatter.Tags.Select(t => new PageLink(
                    t.Text,
                    GeneratedPaths.TagUrl(t.Text)
                )),
            ],
            BodyHtml = bodyOf(checkedPage),
            Headings =
            [
                .. page
                    .Headings.Where(h => h.Level >= 2)
                    .Select(h => new HeadingView(h.Level, h.Id, WebUtility.HtmlEncode(h.Text))),
            ],
            Breadcrumbs = Breadcrumbs(page),
            Previous = previous,
            Next = next,
            Related = Related(page),
            ReadingMinutes = source.IsQuestion
                ? Math.Max(1, (page.Words + WordsPerMinute / 2) / WordsPerMinute)
                : 0,
            Updated = UpdatedOf(source),
            EditUrl =
                settings.Repository.Length == 0
                    ? null
                    : $"{settings.Repository}/edit/{settings.Branch}/{source.File}",
            Ledger = source.IsQuestion ? link.Ledger : null,
            Corrects = link.Corrects,
            HasMath = !page.Formulas.IsEmpty,
            HasPlots = checkedPage.Findings.Plots.Count > 0,
            JsonLd = StructuredData.Of(checkedPage, navigation, settings),
            Problems = showProblems ? checkedPage.Result.Problems : ImmutableArray<Problem>.Empty,
            Groups = source.Url == UrlPath.Root ? StartHere() : [],
        };
    }

    /// <summary>When the page was last changed: what it says itself, else what git knows, else null.</summary>
    public DateOnly? UpdatedOf(SourcePage page) =>
        page.FrontMatter.Updated
        ?? (git.Updated.TryGetValue(page.File, out var date) ? date : null);

    private static PageLayout LayoutOf(SourcePage page) =>
        page.Url == UrlPath.Root ? PageLayout.Home
        : page.IsQuestion ? PageLayout.Question
        : page is { IsIndex: true, Topic: not null } ? PageLayout.Topic
        : PageLayout.Doc;

    private ImmutableArray<PageLink> Breadcrumbs(ParsedPage page) =>
        navigation.TopicOf(page) is { } topic && !page.Source.IsIndex
            ? [new PageLink(topic.Title, topic.Url)]
            : [];

    private ImmutableArray<PageLink> Related(ParsedPage page) =>
        [
            .. page
                .Source.FrontMatter.Related.Select(r => index.ByXref(r.Text))
                .OfType<ParsedPage>()
                .Where(p => !p.Source.FrontMatter.Excluded)
                .Select(navigation.LinkOf),
        ];

    // The paths of the "Start here" page: its second-level headings, each with the links below it.
    private ImmutableArray<LinkGroup> StartHere()
    {
        if (navigation.Pages.FirstOrDefault(p => p.Source.Xref == "start-here") is not { } page)
            return [];
        var groups = ImmutableArray.CreateBuilder<LinkGroup>();
        foreach (var (heading, links) in page.LinksByHeading())
        {
            var targets = links
                .Select(l => index.ByUrl(new UrlPath(l.Split('#')[0])))
                .OfType<ParsedPage>()
                .Distinct()
                .Where(p => p.Source.IsQuestion);
            groups.Add(
                new LinkGroup(heading.Text, [.. targets.Select(navigation.LinkOf)])
                {
                    Url = $"{page.Source.Url}#{heading.Id}",
                }
            );
        }
        return [.. groups.Where(g => !g.Links.IsEmpty)];
    }
}

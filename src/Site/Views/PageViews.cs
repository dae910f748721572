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
    SiteMap map,
    SiteIndex index,
    SiteSettings settings,
    SiteParts parts,
    GitHistory git,
    ILookup<string, Problem> problems,
    Func<CheckedPage, string> bodyOf
)
{
    public PageView Of(CheckedPage checkedPage)
    {
        var page = checkedPage.Page;
        var source = page.Source;
        var (previous, next) = map.NeighboursOf(page);
        var link = map.LinkOf(page);
        var view = new PageView
        {
            Layout = LayoutOf(source),
            Title = source.FrontMatter.Title,
            Description = source.FrontMatter.Description,
            Url = source.Url.Value,
            CanonicalUrl = settings.Url + source.Url.Value,
            ShareImageUrl = settings.Url + SitePaths.ShareImage(source.Url),
            MarkdownUrl = SitePaths.Markdown(source),
            Topic = map.TopicOf(page),
            // Of pages that no topic lists there is no list by tag either.
            Tags = source.IsListed ? [.. source.FrontMatter.Tags.Select(t => new PageLink(t.Text, SitePaths.Tag(t.Text)))] : [],
            BodyHtml = bodyOf(checkedPage),
            Headings =
            [
                .. page.Headings.Where(h => h.Level >= 2).Select(h => new HeadingView(h.Level, h.Id, WebUtility.HtmlEncode(h.Text))),
            ],
            Breadcrumbs = Breadcrumbs(page),
            Previous = previous,
            Next = next,
            Related = Related(page),
            Updated = UpdatedOf(source),
            EditUrl =
                settings.Repository.Length == 0 ? null : settings.Repository + UrlPath.OfFile($"edit/{settings.Branch}/{source.File}"),
            Ledger = checkedPage.IsInLedger ? link.Ledger : null,
            HasMath = !page.Formulas.IsEmpty,
            HasPlots = checkedPage.Findings.Plots.Count > 0,
            JsonLd = StructuredData.Trail(page, map, settings),
            Problems = [.. problems[source.File]],
            Facts = source.FrontMatter.Facts,
        };
        return parts.Plugins.Aggregate(view, (v, plugin) => plugin.Dress(v, checkedPage, map));
    }

    // What it says itself, else what git knows, else nothing.
    private DateOnly? UpdatedOf(SourcePage page) =>
        page.FrontMatter.Updated ?? (git.Updated.TryGetValue(page.File, out var date) ? date : null);

    // A layout that nobody made known has been reported.
    private PageLayout LayoutOf(SourcePage page) =>
        page.FrontMatter.Layout is { } asked && parts.LayoutOf(asked.Text) is { } chosen ? chosen
        : page.Url == UrlPath.Root ? PageLayout.Home
        : page is { IsIndex: true, Topic: not null } ? PageLayout.Topic
        : PageLayout.Article;

    private ImmutableArray<PageLink> Breadcrumbs(ParsedPage page) =>
        [.. map.TopicsAround(page).Where(t => t.Url != page.Source.Url.Value).Select(t => new PageLink(t.Title, t.Url))];

    private ImmutableArray<PageLink> Related(ParsedPage page) =>
        [
            .. page
                .Source.FrontMatter.Related.Select(r => index.ByXref(r.Text))
                .OfType<ParsedPage>()
                .Where(p => !p.Source.FrontMatter.Excluded)
                .Select(map.LinkOf),
        ];
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Views;

/// <summary>How the pages of a site stand to each other, as the theme sees it.</summary>
internal sealed class Navigation
{
    // By reference: a page's record would otherwise hash its whole text at each look-up.
    private readonly Dictionary<ParsedPage, PageLink> links = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<string, TopicView> topics = new(StringComparer.Ordinal);
    private readonly ImmutableArray<LevelView> levels;

    public Navigation(
        SiteContent content,
        IReadOnlyList<CheckedPage> pages,
        SiteLedger ledger,
        GitHistory git,
        string assetsRoot,
        bool noIndex
    )
    {
        Pages = [.. pages.Where(p => !p.Page.Source.FrontMatter.Excluded)];
        levels =
        [
            .. Enum.GetValues<Level>()
                .Select(level => new LevelView(
                    AnswersFile.Word(level),
                    level.ToString(),
                    GeneratedPaths.LevelUrl(level),
                    Questions.Count(p => p.Page.Source.FrontMatter.Level == level)
                )),
        ];
        foreach (var page in Pages)
            links[page.Page] = ToLink(page);
        var ordered = content
            .Topics.Select(ToTopic)
            .Where(t => t.Pages.Length > 0)
            .ToImmutableArray();
        foreach (var topic in ordered)
            topics[topic.Slug] = topic;
        Site = new SiteView
        {
            Title = content.Settings.Title,
            Description = content.Settings.Description,
            Url = content.Settings.Url,
            Topics = ordered,
            Levels = [.. levels.Where(l => l.Count > 0)],
            Menu =
            [
                new("Questions", SitePaths.Questions),
                new("Practice", SitePaths.Practice),
                .. Authored("start-here", "Start here"),
            ],
            FooterMenu =
            [
                new("What is proved", SitePaths.Ledger),
                .. Authored("how-this-site-is-proved", "How this site is proved"),
                new("Glossary", SitePaths.Glossary),
                .. Authored("writing-a-page", "Writing a page"),
                new("Feed", SitePaths.Feed),
            ],
            Assets = new Assets(assetsRoot),
            Build = Stamp(content.Settings, git),
            Ledger = Counts(ledger.Blocks, ledger.Claims, ledger.Numerals),
            RepositoryUrl =
                content.Settings.Repository.Length == 0 ? null : content.Settings.Repository,
            NoIndex = noIndex,
        };
    }

    public SiteView Site { get; }

    /// <summary>Those that are published.</summary>
    public IReadOnlyList<CheckedPage> Pages { get; }

    public IEnumerable<CheckedPage> Questions => Pages.Where(p => p.Page.Source.IsQuestion);

    /// <summary>The questions in the order in which the topics list them.</summary>
    public IEnumerable<CheckedPage> QuestionsInOrder
    {
        get
        {
            var place = Site
                .Topics.SelectMany(t => t.Pages)
                .Select((link, i) => (link.Url, i))
                .ToDictionary(p => p.Url, p => p.i);
            return Questions.OrderBy(p =>
                place.GetValueOrDefault(p.Page.Source.Url.Value, int.MaxValue)
            );
        }
    }

    public PageLink LinkOf(ParsedPage page) => links[page];

    public TopicView? TopicOf(ParsedPage page) =>
        page.Source.Topic is { } topic ? topics.GetValueOrDefault(topic.Folder) : null;

    public LevelView? LevelOf(ParsedPage page) =>
        page.Source.FrontMatter.Level is { } level
            ? levels.First(l => l.Slug == AnswersFile.Word(level))
            : null;

    /// <summary>The pages before and after a page within its topic.</summary>
    public (PageLink? Previous, PageLink? Next) NeighboursOf(ParsedPage page)
    {
        if (TopicOf(page) is not { } topic)
            return (null, null);
        var index = topic.Pages.IndexOf(links[page]);
        return index < 0
            ? (null, null)
            : (
                index > 0 ? topic.Pages[index - 1] : null,
                index + 1 < topic.Pages.Length ? topic.Pages[index + 1] : null
            );
    }

    private static LedgerCounts Counts(
        BlockCounts blocks,
        ClaimCounts claims,
        NumeralCounts numerals
    ) =>
        new(
            numerals.Proved,
            numerals.Exempt,
            numerals.Unproved,
            blocks.Run,
            blocks.CompileOnly,
            blocks.ExpectedFailures,
            blocks.Skipped,
            blocks.Unverified,
            claims.Proved
        );

    private IEnumerable<PageLink> Authored(string xref, string title) =>
        Pages
            .Where(p => p.Page.Source.Xref == xref)
            .Select(p => new PageLink(title, p.Page.Source.Url.Value));

    private PageLink ToLink(CheckedPage page)
    {
        var source = page.Page.Source;
        return new PageLink(source.FrontMatter.Title, source.Url.Value)
        {
            Description = source.FrontMatter.Description,
            Level = LevelOf(page.Page),
            TopicSlug = source.Topic?.Folder,
            TopicTitle = source.Topic?.Title,
            Kind = source.FrontMatter.Kind,
            Ledger = Counts(page.Ledger.Blocks, page.Ledger.Claims, page.Ledger.Numerals),
            Corrects = source.FrontMatter.Corrects,
        };
    }

    private TopicView ToTopic(Topic topic) =>
        new(
            topic.Folder,
            topic.Title,
            $"/{topic.Folder}/",
            topic.Description,
            [
                .. Pages
                    .Where(p => p.Page.Source.Topic == topic && !p.Page.Source.IsIndex)
                    .OrderBy(p => p.Page.Source.FrontMatter.Order)
                    .ThenBy(p => p.Page.Source.FrontMatter.Title, StringComparer.Ordinal)
                    .Select(p => links[p.Page]),
            ]
        )
        {
            IsQuestions = topic.Questions,
        };

    private static BuildStamp Stamp(SiteSettings settings, GitHistory git)
    {
        var url =
            settings.Repository.Length > 0 && git.Commit.Length > 0
                ? $"{settings.Repository}/commit/{git.Commit}"
                : null;
        return new BuildStamp(RuntimeInformation.FrameworkDescription, git.Commit, url);
    }
}

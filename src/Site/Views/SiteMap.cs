using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Site.Addresses;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Views;

/// <summary>How the pages of a site stand to each other, as its templates see it. Safe to use from several threads.</summary>
public sealed class SiteMap
{
    // By reference: a page's record would otherwise hash its whole text at each look-up.
    private readonly Dictionary<ParsedPage, PageLink> _links = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, TopicView> _topics = new(StringComparer.Ordinal);
    private readonly SiteSettings _settings;

    internal SiteMap(
        SiteOptions options,
        SiteContent content,
        IReadOnlyList<CheckedPage> pages,
        SiteMenus menus,
        SiteLedger ledger,
        GitHistory git,
        string assetsRoot
    )
    {
        _settings = content.Settings;
        Pages = [.. pages.Where(p => !p.Source.FrontMatter.Excluded)];
        foreach (var page in Pages)
            _links[page.Page] = ToLink(page);
        var topics = content.Topics.Select(t => ToTopic(t, content.Topics)).ToList();
        var ordered = Below(null, topics).ToImmutableArray();
        foreach (var topic in ordered)
            _topics[topic.Slug] = topic;
        Site = new SiteView
        {
            Title = _settings.Title,
            Description = _settings.Description,
            Url = _settings.Url,
            Topics = ordered,
            Menu = menus.Header ?? [.. ordered.Where(t => t.Parent is null).Select(t => new PageLink(t.Title, t.Url))],
            FooterMenu =
                menus.Footer
                ??
                [
                    .. Pages.Any(p => p.IsInLedger) ? [new PageLink("What is proved", SitePaths.Ledger)] : Array.Empty<PageLink>(),
                    new("Feed", SitePaths.Feed),
                ],
            Assets = new Assets(assetsRoot),
            Build = Stamp(_settings, git),
            Ledger = Counts(ledger.Blocks, ledger.Claims, ledger.Numerals),
            Unread = ledger.Unread,
            RepositoryUrl = _settings.Repository.Length == 0 ? null : _settings.Repository,
            NoIndex = options.NoIndex,
            LogoUrl = menus.Logo,
            Noun = options.Parts.Noun,
            SearchFilters = string.Join("; ", options.Parts.Plugins.Select(p => p.SearchFilter).OfType<string>().Prepend("topic")),
        };
        Site = Site with { Facts = Facts.Of(options.Parts.Plugins.Select(p => p.Describe(this))) };
    }

    /// <summary>What every template is given.</summary>
    public SiteView Site { get; }

    /// <summary>
    /// HTML as the host must have it: what begins with a slash leads below the path of the site's address. Pages are so by themselves; a
    /// plug-in asks for its own files.
    /// </summary>
    public string HtmlOnHost(string html) =>
        _settings.BasePath.Length == 0 ? html : HtmlTags.Rewrite(html, (address, _) => IsOnSite(address) ? OnHost(address) : null);

    /// <summary>A path of the site as the host must have it.</summary>
    public string OnHost(string path) => _settings.BasePath + path;

    /// <summary>Those that are published.</summary>
    public IReadOnlyList<CheckedPage> Pages { get; }

    /// <summary>The pages of topics, in the order in which these list them.</summary>
    public IEnumerable<CheckedPage> Listed
    {
        get
        {
            var place = Site.Topics.SelectMany(t => t.Pages).Select((link, i) => (link.Url, i)).ToDictionary(p => p.Url, p => p.i);
            return Pages.Where(p => p.Source.IsListed).OrderBy(p => place.GetValueOrDefault(p.Source.Url.Value, int.MaxValue));
        }
    }

    /// <exception cref="KeyNotFoundException">The page is not published.</exception>
    public PageLink LinkOf(ParsedPage page) => _links[page];

    /// <summary>The innermost topic around a page; null if no folder above it is described.</summary>
    public TopicView? TopicOf(ParsedPage page) => page.Source.Topic is { } topic ? _topics.GetValueOrDefault(topic.Folder) : null;

    /// <summary>The topics around a page, the outermost first.</summary>
    public ImmutableArray<TopicView> TopicsAround(ParsedPage page)
    {
        var around = new List<TopicView>();
        for (var topic = TopicOf(page); topic is not null; topic = topic.Parent is { } parent ? _topics.GetValueOrDefault(parent) : null)
            around.Insert(0, topic);
        return [.. around];
    }

    /// <summary>The pages before and after a page within its topic.</summary>
    public (PageLink? Previous, PageLink? Next) NeighboursOf(ParsedPage page)
    {
        if (TopicOf(page) is not { } topic)
            return (null, null);
        var index = topic.Pages.IndexOf(_links[page]);
        return index < 0
            ? (null, null)
            : (index > 0 ? topic.Pages[index - 1] : null, index + 1 < topic.Pages.Length ? topic.Pages[index + 1] : null);
    }

    /// <summary>The listed pages of each topic that are wanted; topics without any are left out.</summary>
    public ImmutableArray<LinkGroup> ByTopic(Func<PageLink, bool> wanted) =>
        [.. Site.Topics.Select(t => new LinkGroup(t.Title, [.. t.Pages.Where(wanted)]) { Url = t.Url }).Where(g => !g.Links.IsEmpty)];

    /// <summary>A page that no author wrote.</summary>
    /// <param name="url">With a slash at both ends.</param>
    public PageView NewPage(PageLayout layout, string title, string url, string description) =>
        new()
        {
            Layout = layout,
            Title = title,
            Description = description,
            Url = url,
            CanonicalUrl = layout.IsFindable ? _settings.Url + url : null,
            ShareImageUrl = _settings.Url + SitePaths.ShareImage(UrlPath.Root),
        };

    private static bool IsOnSite(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    private static LedgerCounts Counts(BlockCounts blocks, ClaimCounts claims, NumeralCounts numerals) =>
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
        )
        {
            Stated = numerals.Stated,
        };

    private static PageLink ToLink(CheckedPage page)
    {
        var source = page.Source;
        return new PageLink(source.FrontMatter.Title, source.Url.Value)
        {
            Description = source.FrontMatter.Description,
            TopicSlug = source.Topic?.Folder,
            TopicTitle = source.Topic?.Title,
            Ledger = Counts(page.Ledger.Blocks, page.Ledger.Claims, page.Ledger.Numerals),
            Facts = source.FrontMatter.Facts,
        };
    }

    // Each topic, then those inside it; without those that have neither a page nor a topic with one.
    private static IEnumerable<TopicView> Below(string? parent, List<TopicView> topics)
    {
        foreach (var topic in topics.Where(t => t.Parent == parent))
        {
            var inner = Below(topic.Slug, topics).ToList();
            if (topic.Pages.Length > 0 || inner.Count > 0)
                inner.Insert(0, topic);
            foreach (var found in inner)
                yield return found;
        }
    }

    private TopicView ToTopic(Topic topic, IReadOnlyList<Topic> all) =>
        new(
            topic.Folder,
            topic.Title,
            topic.Url.Value,
            topic.Description,
            [
                .. Pages
                    .Where(p => p.Source.Topic == topic && !p.Source.IsIndex)
                    .OrderBy(p => p.Source.FrontMatter.Order)
                    .ThenBy(p => p.Source.FrontMatter.Title, StringComparer.Ordinal)
                    .Select(p => _links[p.Page]),
            ]
        )
        {
            Parent = all.Where(t => topic.Folder.StartsWith(t.Folder + "/", StringComparison.Ordinal)).MaxBy(t => t.Folder.Length)?.Folder,
            Facts = topic.Facts,
        };

    private static BuildStamp Stamp(SiteSettings settings, GitHistory git)
    {
        var url = settings.Repository.Length > 0 && git.Commit.Length > 0 ? $"{settings.Repository}/commit/{git.Commit}" : null;
        return new BuildStamp(RuntimeInformation.FrameworkDescription, git.Commit, url);
    }
}

/// <summary>The links of the settings' menus, resolved; null for a menu that the settings leave to the theme.</summary>
/// <param name="Logo">The logo's path; null for the theme's mark.</param>
internal sealed record SiteMenus(ImmutableArray<PageLink>? Header, ImmutableArray<PageLink>? Footer, string? Logo);

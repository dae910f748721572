using System.Collections.Immutable;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Views;

/// <summary>What every page of a build shares, as the theme sees it. One instance serves all pages at once, on any thread.</summary>
public sealed record SiteView
{
    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence; the fallback for pages without a description.</summary>
    public string Description { get; init; } = "";

    /// <summary>Absolute, without a trailing slash.</summary>
    public required string Url { get; init; }

    /// <summary>In their order. Pages that an author put under no topic are in none of them.</summary>
    public ImmutableArray<TopicView> Topics { get; init; } = [];

    /// <summary>The links of the header, beside search.</summary>
    public ImmutableArray<PageLink> Menu { get; init; } = [];

    /// <summary>More links for the footer, such as "Writing a page" and the feed.</summary>
    public ImmutableArray<PageLink> FooterMenu { get; init; } = [];

    /// <summary>Finds the files of the theme.</summary>
    public required Assets Assets { get; init; }

    /// <summary>Where the site was proved.</summary>
    public required BuildStamp Build { get; init; }

    /// <summary>The ledger of all pages together.</summary>
    public LedgerCounts Ledger { get; init; } = LedgerCounts.None;

    /// <summary>How many pages could not be read, which only a preview shows: the ledger is without them.</summary>
    public int Unread { get; init; }

    /// <summary>Web address of the repository, or null.</summary>
    public string? RepositoryUrl { get; init; }

    /// <summary>True for deploy previews, which must not be found.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Path of the picture that stands before the title in the header; null for the theme's mark.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>What a page is called when pages are counted.</summary>
    public Noun Noun { get; init; } = Noun.Page;

    /// <summary>By what search can be narrowed: names divided by semicolons, each with its values in their order behind a colon, if they have one.</summary>
    public string SearchFilters { get; init; } = "topic";

    /// <summary>What plug-ins know of the site.</summary>
    public Facts Facts { get; init; } = Facts.None;
}

/// <summary>Where the site was proved.</summary>
/// <param name="Runtime">Such as <c>.NET 10.0.12</c>.</param>
/// <param name="Commit">Short hash; empty outside a repository.</param>
/// <param name="CommitUrl">Null if the repository's web address is not known.</param>
public sealed record BuildStamp(string Runtime, string Commit, string? CommitUrl);

/// <summary>Finds the theme's files by their logical names.</summary>
/// <param name="Root">
/// Where they are published, with slashes at both ends. It holds a hash over all of them (<c>/assets/3f9c2a1b/</c>), so that a host may
/// cache them for ever; scripts import each other and styles name fonts relatively, and so need no rewriting.
/// </param>
public sealed record Assets(string Root)
{
    /// <param name="name">Path below theme/Assets, such as <c>site.css</c>.</param>
    public string Url(string name) => Root + name;
}

/// <param name="Slug">Its folder, and the name that filters use.</param>
/// <param name="Pages">Its own pages in order, without the index.</param>
public sealed record TopicView(string Slug, string Title, string Url, string Description, ImmutableArray<PageLink> Pages)
{
    /// <summary>The <see cref="Slug"/> of the topic around it; null for one at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>What plug-ins know of the folder.</summary>
    public Facts Facts { get; init; } = Facts.None;
}

/// <summary>A link to a page, with what lists say of it.</summary>
/// <param name="Title">Plain text.</param>
public sealed record PageLink(string Title, string Url)
{
    /// <summary>One sentence; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The <see cref="TopicView.Slug"/> of its topic.</summary>
    public string? TopicSlug { get; init; }

    /// <summary>The title of its topic.</summary>
    public string? TopicTitle { get; init; }

    /// <summary>How much of the page is proved.</summary>
    public LedgerCounts Ledger { get; init; } = LedgerCounts.None;

    /// <summary>What plug-ins know of the page.</summary>
    public Facts Facts { get; init; } = Facts.None;
}

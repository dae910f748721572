using System.Collections.Immutable;

namespace AnswerKey.Site.Views;

/// <summary>What every page of a build shares, as the theme sees it. One instance serves all pages at once, on any thread.</summary>
public sealed record SiteView
{
    public required string Title { get; init; }

    /// <summary>One sentence; the fallback for pages without a description.</summary>
    public string Description { get; init; } = "";

    /// <summary>Absolute, without a trailing slash.</summary>
    public required string Url { get; init; }

    /// <summary>In their order. Pages that an author put under no topic are in none of them.</summary>
    public ImmutableArray<TopicView> Topics { get; init; } = [];

    /// <summary>In their order; those without a page may be left out.</summary>
    public ImmutableArray<LevelView> Levels { get; init; } = [];

    /// <summary>The links of the header, beside search.</summary>
    public ImmutableArray<PageLink> Menu { get; init; } = [];

    /// <summary>More links for the footer, such as "Writing a page" and the feed.</summary>
    public ImmutableArray<PageLink> FooterMenu { get; init; } = [];

    public required Assets Assets { get; init; }

    public required BuildStamp Build { get; init; }

    /// <summary>The ledger of all pages together.</summary>
    public LedgerCounts Ledger { get; init; } = LedgerCounts.None;

    /// <summary>Web address of the repository, or null.</summary>
    public string? RepositoryUrl { get; init; }

    /// <summary>True for deploy previews, which must not be found.</summary>
    public bool NoIndex { get; init; }
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
/// <param name="Pages">Its questions in order, without the index.</param>
public sealed record TopicView(
    string Slug,
    string Title,
    string Url,
    string Description,
    ImmutableArray<PageLink> Pages
)
{
    /// <summary>False for a folder of other pages, such as a guide for contributors.</summary>
    public bool IsQuestions { get; init; } = true;

    public int Count(string levelSlug) => Pages.Count(p => p.Level?.Slug == levelSlug);
}

/// <param name="Slug"><c>beginner</c>, <c>intermediate</c> or <c>expert</c>.</param>
/// <param name="Url">The page that lists its questions.</param>
/// <param name="Count">How many questions it has.</param>
public sealed record LevelView(string Slug, string Title, string Url, int Count);

/// <summary>A link to a page and, where the page is a question, what lists say of it.</summary>
/// <param name="Title">Plain text.</param>
public sealed record PageLink(string Title, string Url)
{
    public string Description { get; init; } = "";
    public LevelView? Level { get; init; }

    /// <summary>The <see cref="TopicView.Slug"/> of its topic.</summary>
    public string? TopicSlug { get; init; }
    public string? TopicTitle { get; init; }

    /// <summary>What the question asks for, such as <c>calculation</c>.</summary>
    public string? Kind { get; init; }
    public LedgerCounts Ledger { get; init; } = LedgerCounts.None;

    /// <summary>Whether the usual answer states something false, which the page corrects.</summary>
    public bool Corrects { get; init; }
}

using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Views;

/// <summary>A page ready for its template. Members whose name ends in Html are trusted markup; all others are text.</summary>
public sealed record PageView
{
    /// <summary>Which template shows the page.</summary>
    public required PageLayout Layout { get; init; }

    /// <summary>Plain text, without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for search results and link previews; empty for the site's.</summary>
    public string Description { get; init; } = "";

    /// <summary>Path on the site, with a trailing slash.</summary>
    public required string Url { get; init; }

    /// <summary>Absolute; null for pages that have none, such as the 404.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Absolute address of a 1200×630 image, or null.</summary>
    public string? ShareImageUrl { get; init; }

    /// <summary>Path of the page as Markdown, or null.</summary>
    public string? MarkdownUrl { get; init; }

    /// <summary>The innermost topic around the page; null outside described folders.</summary>
    public TopicView? Topic { get; init; }

    /// <summary>Links to the pages that list each tag.</summary>
    public ImmutableArray<PageLink> Tags { get; init; } = [];

    /// <summary>The article without its first-level heading, which the template writes.</summary>
    public string BodyHtml { get; init; } = "";

    /// <summary>The headings of <see cref="BodyHtml"/>, for the table of contents.</summary>
    public ImmutableArray<HeadingView> Headings { get; init; } = [];

    /// <summary>From below the home page down to the parent; the page itself is not among them.</summary>
    public ImmutableArray<PageLink> Breadcrumbs { get; init; } = [];

    /// <summary>The page before this one in its topic.</summary>
    public PageLink? Previous { get; init; }

    /// <summary>The page after this one in its topic.</summary>
    public PageLink? Next { get; init; }

    /// <summary>The pages that the author named.</summary>
    public ImmutableArray<PageLink> Related { get; init; } = [];

    /// <summary>0 for not shown.</summary>
    public int ReadingMinutes { get; init; }

    /// <summary>When the page was last changed; null if nobody knows.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Where the page's source is edited, or null.</summary>
    public string? EditUrl { get; init; }

    /// <summary>Null for pages that prove nothing by nature.</summary>
    public LedgerCounts? Ledger { get; init; }

    /// <summary>Whether the math style sheet and font are needed.</summary>
    public bool HasMath { get; init; }

    /// <summary>Whether the plot style sheet is needed.</summary>
    public bool HasPlots { get; init; }

    /// <summary>What search engines are told in the words of schema.org: JSON-LD objects, with every <c>&lt;</c> escaped.</summary>
    public ImmutableArray<string> JsonLd { get; init; } = [];

    /// <summary>Shown above the article; empty in a published site.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>For <see cref="PageLayout.List"/>.</summary>
    public ImmutableArray<LinkGroup> Groups { get; init; } = [];

    /// <summary>For <see cref="PageLayout.Ledger"/>.</summary>
    public ImmutableArray<LedgerRow> LedgerRows { get; init; } = [];

    /// <summary>For <see cref="PageLayout.Glossary"/>, sorted.</summary>
    public ImmutableArray<GlossaryTerm> Terms { get; init; } = [];

    /// <summary>Whether search engines and the site's own search may find the page.</summary>
    public bool IsFindable => Layout.IsFindable;

    /// <summary>What plug-ins know of the page, and what their own templates show.</summary>
    public Facts Facts { get; init; } = Facts.None;
}

/// <summary>A heading of a page.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="TextHtml">Inline markup without links and without the marks of claims.</param>
public sealed record HeadingView(int Level, string Id, string TextHtml);

/// <summary>Links below a heading, such as a path to start with, a topic, or a level.</summary>
public sealed record LinkGroup(string Title, ImmutableArray<PageLink> Links)
{
    /// <summary>A sentence below the heading; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the heading leads, or null.</summary>
    public string? Url { get; init; }
}

/// <param name="Anchor">Unique in the glossary.</param>
/// <param name="Page">Where the term is defined.</param>
public sealed record GlossaryTerm(string Anchor, string Term, string DefinitionHtml, PageLink Page);

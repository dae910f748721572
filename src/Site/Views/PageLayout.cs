using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AnswerKey.Site.Views;

/// <summary>Which template shows a page, and so which members of <see cref="PageView"/> it reads beyond the common ones.</summary>
/// <param name="Name">In lower case; the body's class is <c>page-</c> and this name.</param>
public sealed record PageLayout(string Name)
{
    /// <summary>The front page: the body, then <see cref="SiteView.Topics"/>.</summary>
    public static readonly PageLayout Home = new("home") { ShowsCode = true };

    /// <summary>A topic's index: the body, then <see cref="TopicView.Pages"/>.</summary>
    public static readonly PageLayout Topic = new("topic") { Styles = [] };

    /// <summary>A page that an author wrote.</summary>
    public static readonly PageLayout Article = new("doc") { IsArticle = true, Styles = [] };

    /// <summary>A plain list of pages, such as those of a tag: the body, then <see cref="PageView.Groups"/>.</summary>
    public static readonly PageLayout List = new("list");

    /// <summary>What is proved on which page: <see cref="PageView.LedgerRows"/>.</summary>
    public static readonly PageLayout Ledger = new("ledger");

    /// <summary><see cref="PageView.Terms"/>.</summary>
    public static readonly PageLayout Glossary = new("glossary");

    /// <summary>The page of a static host's 404.</summary>
    public static readonly PageLayout NotFound = new("notfound") { IsFindable = false };

    /// <summary>
    /// The component of a layout that is not the theme's own; it takes a <c>Site</c> and a <c>Page</c>. Null for the theme's own of this name,
    /// or, where it has none, for its article.
    /// </summary>
    [JsonIgnore]
    public Type? Component { get; init; }

    /// <summary>Whether the page is an article by itself rather than a part of a site's frame.</summary>
    public bool IsArticle { get; init; }

    /// <summary>Whether code stands where a reader looks first, so that its font is worth a head start.</summary>
    public bool ShowsCode { get; init; }

    /// <summary>Whether search engines and the site's own search may find such pages.</summary>
    public bool IsFindable { get; init; } = true;

    /// <summary>Style sheets beyond those of every page, by their names below the theme's assets.</summary>
    public ImmutableArray<string> Styles { get; init; } = ["pages.css"];

    /// <summary>Script modules beyond those of every page.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>Script modules that run before the first paint, because what they change would jump under the reader's eyes.</summary>
    public ImmutableArray<string> EarlyScripts { get; init; } = [];
}

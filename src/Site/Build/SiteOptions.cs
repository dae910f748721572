using AnswerKey.Engine.Running;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Build;

/// <summary>Where a site's parts are.</summary>
/// <param name="Root">Full path of the site's root; places in problems are relative to it.</param>
/// <param name="Output">Full path of the folder that is published.</param>
/// <param name="Cache">Full path of what may be deleted.</param>
/// <param name="Theme">Full path of the theme's folder.</param>
/// <param name="Settings">From <c>-s key=value</c>.</param>
/// <param name="UseCache">False to run everything anew.</param>
/// <param name="WithSearch">False to make neither the search index nor the link images.</param>
/// <param name="NoIndex">True for a deploy preview, which search engines must not list.</param>
internal sealed record SiteOptions(
    string Root,
    string Input,
    string Output,
    string Cache,
    string Theme,
    IReadOnlyDictionary<string, string> Settings,
    bool UseCache,
    bool NoIndex,
    bool WithSearch
)
{
    /// <summary>Which part of the site is checked; null for all of it. For <see cref="BuildMode.Verify"/> only.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Which pages are checked, if not all. For <see cref="BuildMode.Verify"/> only.</summary>
    public ChosenPages Chosen { get; init; } = ChosenPages.All;

    /// <summary>Whether all pages are checked.</summary>
    public bool IsWhole => Shard is null && Chosen.Paths.IsEmpty;

    /// <summary>What the site's own code chose.</summary>
    public SiteParts Parts { get; init; } = SiteParts.None;

    /// <summary>How the site's examples are run.</summary>
    /// <param name="highlight">Whether their code is coloured.</param>
    public EngineOptions Engine(bool highlight) =>
        EngineOptions.Default(UseCache ? Cache : null, highlight) with
        {
            References = Parts.References,
            Imports = Parts.Imports,
            Command = Parts.Command,
        };

    /// <summary>The usual folders below a root.</summary>
    public static SiteOptions For(string root) =>
        new(
            root,
            Path.Combine(root, "input"),
            Path.Combine(root, "output"),
            Path.Combine(root, "cache"),
            Path.Combine(root, "theme"),
            new Dictionary<string, string>(),
            UseCache: true,
            NoIndex: false,
            WithSearch: true
        );
}

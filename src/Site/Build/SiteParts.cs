using System.Collections.Immutable;
using System.Reflection;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Build;

/// <summary>What the code of a site chooses, where <see cref="SiteOptions"/> say where its files lie.</summary>
internal sealed record SiteParts
{
    /// <summary>A site without a theme: it can be checked, and not be drawn.</summary>
    public static readonly SiteParts None = new();

    /// <summary>The theme's component that draws a whole document from a <c>Site</c> and a <c>Page</c>; null for no theme.</summary>
    public Type? Document { get; init; }

    public ImmutableArray<SitePlugin> Plugins { get; init; } = [];

    /// <summary>Layouts that a page may ask for by name, beside the theme's own.</summary>
    public ImmutableArray<PageLayout> Layouts { get; init; } = [];

    /// <summary>Components of the theme, each with the one that takes its place; they stand over those of the plug-ins.</summary>
    public ImmutableDictionary<Type, Type> Components { get; init; } = ImmutableDictionary<Type, Type>.Empty;

    /// <summary>Full paths of assemblies that blocks may use besides the usual ones.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Namespaces that blocks may use without a <c>using</c> besides the usual ones.</summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    /// <summary>How the site's program is called, as hints say it.</summary>
    public string Command { get; init; } = "dotnet run --";

    /// <summary>What a page of the site is called.</summary>
    public Noun Noun => Plugins.IsEmpty ? Noun.Page : Plugins[^1].Noun;

    /// <summary>Where the theme's styles and Node parts lie: where its assembly says, or beside the program that was packed with them.</summary>
    internal string? ThemeFolder =>
        Document?.Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "ThemeFolder")?.Value
        ?? (Path.Combine(AppContext.BaseDirectory, "theme") is var beside && Directory.Exists(beside) ? beside : null);

    /// <summary>The layout of a name; null if there is none.</summary>
    public PageLayout? LayoutOf(string name) => Layouts.FirstOrDefault(l => l.Name == name);

    internal bool CountsNumerals(SourcePage page) => Plugins.Any(p => p.CountsNumerals(page));

    // A site without plug-ins counts whatever has examples.
    internal bool IsInLedger(ParsedPage page) => Plugins.IsEmpty ? !page.Examples.Examples.IsEmpty : page.CountsNumerals;

    /// <summary>All components that take another's place.</summary>
    internal ImmutableDictionary<Type, Type> AllComponents() =>
        Plugins.Aggregate(ImmutableDictionary<Type, Type>.Empty, (all, plugin) => all.SetItems(plugin.Components)).SetItems(Components);
}

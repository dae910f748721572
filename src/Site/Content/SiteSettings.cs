using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>What <c>settings.yml</c> says, with what the command line sets over it.</summary>
/// <param name="Url">Absolute, without a trailing slash; used for canonical links, the feed and the sitemap. A path in it is where the host serves the site.</param>
/// <param name="Repository">Web address of the repository, for "edit this page"; empty for none.</param>
public sealed partial record SiteSettings(string Title, string Description, string Url, string Repository, string Branch)
{
    /// <summary>The file in the input folder.</summary>
    public const string FileName = "settings.yml";

    private static readonly string[] _keys = ["Title", "Description", "Url", "Repository", "Branch", "Menu", "Footer", "Logo", "Accent"];

    /// <summary>The path of <see cref="Url"/>, without a trailing slash: <c>/docs</c>, or empty for a site that has its host for itself.</summary>
    public string BasePath => new Uri(Url).AbsolutePath.TrimEnd('/');

    /// <summary>The header's links: a title, and what a page of the input folder would link to; null to leave them to the theme.</summary>
    public ImmutableArray<(string Title, Placed Link)>? Menu { get; private init; }

    /// <summary>The footer's links, likewise.</summary>
    public ImmutableArray<(string Title, Placed Link)>? Footer { get; private init; }

    /// <summary>Path of a picture in the input folder that stands before the title, and on the browser's tab; null for the theme's mark.</summary>
    public Placed? Logo { get; private init; }

    /// <summary>The colour of links and marks on a light and on a dark page, as CSS writes them; null for the theme's own.</summary>
    public (string Light, string Dark)? Accent { get; private init; }

    /// <summary>Those of a site without the file.</summary>
    public static readonly SiteSettings Default = new("Answer Key", "", "http://localhost:5080", "", "main");

    /// <param name="yaml">Null if the site has no settings file.</param>
    /// <param name="overrides">From <c>-s key=value</c>.</param>
    public static SiteSettings Parse(string? yaml, string file, IReadOnlyDictionary<string, string> overrides, Action<Problem> report)
    {
        var reader = yaml is null ? null : YamlReader.Parse(yaml, file, 1, _keys, report);
        foreach (var key in overrides.Keys.Where(k => !_keys.Contains(k, StringComparer.OrdinalIgnoreCase)))
            report(
                ContentProblems
                    .UnknownSetting.At(new Place("-s " + key), key, string.Join(", ", _keys))
                    .OrHint(NearestName.Hint(key, _keys))
            );
        string Value(string key, string otherwise) =>
            overrides.FirstOrDefault(o => o.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value ?? reader?.Text(key) ?? otherwise;
        var url = Value("Url", Default.Url).TrimEnd('/');
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.PathAndQuery + uri.Fragment != uri.AbsolutePath
        )
        {
            report(ContentProblems.BadUrl.At(reader?.PlaceOf("Url") ?? new Place(file), url));
            uri = new Uri(Default.Url);
        }
        return new SiteSettings(
            Value("Title", Default.Title),
            Value("Description", Default.Description),
            uri.AbsoluteUri.TrimEnd('/'),
            Value("Repository", Default.Repository).TrimEnd('/'),
            Value("Branch", Default.Branch)
        )
        {
            Menu = MenuOf("Menu"),
            Footer = MenuOf("Footer"),
            Logo = Value("Logo", "") is { Length: > 0 } logo ? new Placed(logo, reader?.PlaceOf("Logo") ?? new Place(file)) : null,
            Accent = AccentOf(Value("Accent", ""), reader?.PlaceOf("Accent") ?? new Place(file), report),
        };

        ImmutableArray<(string, Placed)>? MenuOf(string key) => reader?.Has(key) == true ? [.. reader.Map(key)] : null;
    }

    private static (string, string)? AccentOf(string text, Place place, Action<Problem> report)
    {
        if (text.Length == 0)
            return null;
        var colours = text.Split(',', StringSplitOptions.TrimEntries);
        if (colours.Length is 1 or 2 && colours.All(c => Colour().IsMatch(c)))
            return (colours[0], colours[^1]);
        report(ContentProblems.BadAccent.At(place, text));
        return null;
    }

    [GeneratedRegex("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")]
    private static partial Regex Colour();
}

using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>What <c>settings.yml</c> says, with what the command line sets over it.</summary>
/// <param name="Url">Absolute, without a trailing slash; used for canonical links, the feed and the sitemap.</param>
/// <param name="Repository">Web address of the repository, for "edit this page"; empty for none.</param>
public sealed record SiteSettings(
    string Title,
    string Description,
    string Url,
    string Repository,
    string Branch
)
{
    public const string FileName = "settings.yml";

    private static readonly string[] Keys = ["Title", "Description", "Url", "Repository", "Branch"];

    public static readonly SiteSettings Default = new(
        "Answer Key",
        "",
        "http://localhost:5080",
        "",
        "main"
    );

    /// <param name="yaml">Null if the site has no settings file.</param>
    /// <param name="overrides">From <c>-s key=value</c>.</param>
    public static SiteSettings Parse(
        string? yaml,
        string file,
        IReadOnlyDictionary<string, string> overrides,
        Action<Problem> report
    )
    {
        var reader = yaml is null ? null : YamlReader.Parse(yaml, file, 1, Keys, report);
        foreach (
            var key in overrides.Keys.Where(k =>
                !Keys.Contains(k, StringComparer.OrdinalIgnoreCase)
            )
        )
            report(
                Problem.Error(
                    "setting",
                    new Place("-s " + key),
                    $"'{key}' is not a setting",
                    NearestName.Hint(key, Keys) ?? "the settings are " + string.Join(", ", Keys)
                )
            );
        string Value(string key, string otherwise) =>
            overrides
                .FirstOrDefault(o => o.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
                .Value
            ?? reader?.Text(key)
            ?? otherwise;
        var url = Value("Url", Default.Url).TrimEnd('/');
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
        )
        {
            report(
                Problem.Error(
                    "setting",
                    reader?.PlaceOf("Url") ?? new Place(file),
                    $"Url must be an absolute address, not '{url}'",
                    "write 'Url: https://example.org'"
                )
            );
            url = Default.Url;
        }
        return new SiteSettings(
            Value("Title", Default.Title),
            Value("Description", Default.Description),
            url,
            Value("Repository", Default.Repository).TrimEnd('/'),
            Value("Branch", Default.Branch)
        );
    }
}

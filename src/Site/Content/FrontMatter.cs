using System.Collections.Immutable;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>What a page says of itself between its first two <c>---</c> lines.</summary>
/// <param name="Order">Smaller comes first among the pages of a folder; 0 if not given.</param>
/// <param name="Xref">Null if the file's name serves.</param>
/// <param name="Description">Empty if the site's own serves.</param>
/// <param name="Layout">The name of a layout that the site's code made known; null for the usual one.</param>
/// <param name="Excluded">True if the page is read and checked, but neither published nor listed.</param>
/// <param name="Facts">What plug-ins read.</param>
public sealed record FrontMatter(
    string Title,
    string Description,
    int Order,
    Placed? Layout,
    ImmutableArray<Placed> Tags,
    ImmutableArray<Placed> Related,
    ImmutableArray<Placed> RedirectFrom,
    string? Xref,
    bool Excluded,
    DateOnly? Updated,
    Place TitlePlace,
    Facts Facts
)
{
    /// <summary>The keys that any page may have.</summary>
    public static readonly ImmutableArray<string> Keys =
    [
        "Title",
        "Description",
        "Order",
        "Layout",
        "Tags",
        "Related",
        "RedirectFrom",
        "Xref",
        "Excluded",
        "Updated",
    ];

    /// <param name="yaml">The text between the dashes.</param>
    /// <param name="topic">The folder that describes the page; null if none does.</param>
    /// <returns>Null if the title is missing or the YAML is broken; the problems have been reported.</returns>
    internal static FrontMatter? Parse(
        string yaml,
        string file,
        int firstLine,
        Topic? topic,
        bool isIndex,
        ImmutableArray<SitePlugin> plugins,
        Action<Problem> report
    )
    {
        string[] keys = [.. Keys, .. plugins.SelectMany(p => p.PageKeys)];
        if (YamlReader.Parse(yaml, file, firstLine, keys, report) is not { } reader)
            return null;
        var title = reader.Required("Title", "Title: The page's title");
        var tags = reader.List("Tags");
        var page = new FrontMatter(
            title ?? "",
            reader.Text("Description") ?? "",
            reader.Number("Order") ?? 0,
            reader.Text("Layout") is { } layout ? new Placed(layout, reader.PlaceOf("Layout")) : null,
            tags.Count > 0 ? [.. tags] : topic?.Tags ?? [],
            [.. reader.List("Related")],
            [.. reader.List("RedirectFrom")],
            reader.Text("Xref"),
            reader.Flag("Excluded") ?? false,
            reader.Date("Updated"),
            reader.PlaceOf("Title"),
            Facts.Of(plugins.Select(p => p.ReadPage(reader, topic, isIndex, report)))
        );
        return title is null ? null : page;
    }
}

using System.Collections.Immutable;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>A folder of pages, described by its <c>_directory.yml</c>.</summary>
/// <param name="Folder">Relative to the input folder, with forward slashes.</param>
/// <param name="Tags">Those of pages that name none.</param>
/// <param name="Facts">What plug-ins read.</param>
public sealed record Topic(string Folder, string Title, string Description, int Order, ImmutableArray<Placed> Tags, Facts Facts)
{
    private static readonly string[] _keys = ["Title", "Description", "Order", "Tags"];

    /// <summary>The path of its first page.</summary>
    public UrlPath Url { get; } = UrlPath.OfFile(Folder + "/");

    /// <summary>Reads a <c>_directory.yml</c>.</summary>
    /// <returns>Null if it is not valid; the problems have been reported.</returns>
    internal static Topic? Parse(string yaml, string file, string folder, ImmutableArray<SitePlugin> plugins, Action<Problem> report)
    {
        string[] keys = [.. _keys, .. plugins.SelectMany(p => p.FolderKeys)];
        if (YamlReader.Parse(yaml, file, 1, keys, report) is not { } reader)
            return null;
        if (reader.Required("Title", "Title: Convolution") is not { } title)
            return null;
        return new Topic(
            folder,
            title,
            reader.Text("Description") ?? "",
            reader.Number("Order") ?? 0,
            [.. reader.List("Tags")],
            Facts.Of(plugins.Select(p => p.ReadFolder(reader, report)))
        );
    }
}

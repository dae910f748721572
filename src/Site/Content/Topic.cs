using System.Collections.Immutable;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>What <c>_directory.yml</c> gives the pages of its folder.</summary>
public sealed record FolderDefaults(Level? Level, ImmutableArray<Placed> Tags)
{
    public static readonly FolderDefaults None = new(null, []);
}

/// <summary>A folder of questions, described by its <c>_directory.yml</c>.</summary>
/// <param name="Folder">Relative to the input folder, with forward slashes.</param>
/// <param name="Questions">True if its pages are interview questions, which must prove what they state.</param>
public sealed record Topic(
    string Folder,
    string Title,
    string Description,
    int Order,
    bool Questions,
    FolderDefaults Defaults
)
{
    private static readonly string[] Keys =
    [
        "Title",
        "Description",
        "Order",
        "Questions",
        "Level",
        "Tags",
    ];

    /// <summary>Reads a <c>_directory.yml</c>.</summary>
    /// <returns>Null if it is not valid; the problems have been reported.</returns>
    internal static Topic? Parse(string yaml, string file, string folder, Action<Problem> report)
    {
        if (YamlReader.Parse(yaml, file, 1, Keys, report) is not { } reader)
            return null;
        if (reader.Text("Title") is not { Length: > 0 } title)
        {
            report(
                Problem.Error(
                    "front-matter",
                    new Place(file, 1, 1),
                    "Title is missing",
                    "add 'Title: Convolution'"
                )
            );
            return null;
        }
        return new Topic(
            folder,
            title,
            reader.Text("Description") ?? "",
            reader.Number("Order") ?? 0,
            reader.Flag("Questions") ?? false,
            new FolderDefaults(FrontMatter.LevelOf(reader, report), [.. reader.List("Tags")])
        );
    }
}

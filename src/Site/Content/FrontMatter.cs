using System.Collections.Immutable;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Site.Content;

/// <summary>How much a reader is expected to know.</summary>
public enum Level
{
    Beginner,
    Intermediate,
    Expert,
}

/// <summary>What a page says of itself between its first two <c>---</c> lines.</summary>
/// <param name="Level">Null for pages that are no questions.</param>
/// <param name="Order">Smaller comes first among the pages of a folder; 0 if not given.</param>
/// <param name="Xref">Null if the file's name serves.</param>
/// <param name="Kind">What the question asks for, such as <c>calculation</c>; null if not given.</param>
/// <param name="Corrects">True if the usual answer states something false; what it merely overstates, or leaves out, does not count.</param>
/// <param name="Excluded">True if the page is read and checked, but neither published nor listed.</param>
public sealed record FrontMatter(
    string Title,
    string Description,
    Level? Level,
    int Order,
    string? Kind,
    ImmutableArray<Placed> Tags,
    ImmutableArray<Placed> Sources,
    ImmutableArray<Placed> Related,
    ImmutableArray<Placed> RedirectFrom,
    string? Xref,
    bool Corrects,
    bool Excluded,
    DateOnly? Updated,
    Place TitlePlace
)
{
    public static readonly ImmutableArray<string> Keys =
    [
        "Title",
        "Description",
        "Level",
        "Order",
        "Kind",
        "Tags",
        "Sources",
        "Related",
        "RedirectFrom",
        "Xref",
        "Corrects",
        "Excluded",
        "Updated",
    ];

    public static readonly ImmutableArray<string> Kinds =
    [
        "concept",
        "compare",
        "calculation",
        "code-output",
        "multiple-choice",
        "debugging",
    ];

    /// <param name="yaml">The text between the dashes.</param>
    /// <param name="isQuestion">Whether <c>Level</c> is required.</param>
    /// <param name="defaults">What the folder gives its pages.</param>
    /// <returns>Null if a required key is missing or the YAML is broken; the problems have been reported.</returns>
    internal static FrontMatter? Parse(
        string yaml,
        string file,
        int firstLine,
        bool isQuestion,
        FolderDefaults defaults,
        Action<Problem> report
    )
    {
        if (YamlReader.Parse(yaml, file, firstLine, Keys, report) is not { } reader)
            return null;
        var complete = true;
        string Required(string key)
        {
            var text = reader.Text(key);
            if (!string.IsNullOrWhiteSpace(text))
                return text;
            complete = false;
            // Something else than a text has been reported already.
            if (text is null && reader.Has(key))
                return "";
            report(
                Problem.Error(
                    "front-matter",
                    reader.PlaceOf(key),
                    $"{key} is missing",
                    key == "Title"
                        ? "add 'Title: The question'"
                        : "add 'Description: One sentence for search results and link previews.'"
                )
            );
            return "";
        }
        var title = Required("Title");
        var description = Required("Description");
        var level = LevelOf(reader, report) ?? defaults.Level;
        if (isQuestion && level is null)
        {
            complete = false;
            if (!reader.Has("Level"))
                report(
                    Problem.Error(
                        "front-matter",
                        reader.PlaceOf("Level"),
                        "Level is missing",
                        "a question is 'Level: beginner', 'intermediate' or 'expert'"
                    )
                );
        }
        var tags = reader.List("Tags");
        var page = new FrontMatter(
            title,
            description,
            level,
            reader.Number("Order") ?? 0,
            KindOf(reader, report),
            tags.Count > 0 ? [.. tags] : defaults.Tags,
            [.. reader.List("Sources")],
            [.. reader.List("Related")],
            [.. reader.List("RedirectFrom")],
            reader.Text("Xref"),
            reader.Flag("Corrects") ?? false,
            reader.Flag("Excluded") ?? false,
            reader.Date("Updated"),
            reader.PlaceOf("Title")
        );
        return complete ? page : null;
    }

    internal static Level? LevelOf(YamlReader reader, Action<Problem> report)
    {
        if (reader.Text("Level") is not { } text)
            return null;
        if (
            Enum.TryParse<Level>(text, ignoreCase: true, out var level)
            && Enum.IsDefined(level)
            && !char.IsDigit(text[0])
        )
            return level;
        report(
            Problem.Error(
                "front-matter",
                reader.PlaceOf("Level"),
                $"'{text}' is not a level",
                NearestName.Hint(text, ["beginner", "intermediate", "expert"])
                    ?? "the levels are beginner, intermediate and expert"
            )
        );
        return null;
    }

    private static string? KindOf(YamlReader reader, Action<Problem> report)
    {
        if (reader.Text("Kind") is not { } text)
            return null;
        if (Kinds.Contains(text))
            return text;
        report(
            Problem.Error(
                "front-matter",
                reader.PlaceOf("Kind"),
                $"'{text}' is not a kind of question",
                NearestName.Hint(text, Kinds) ?? "the kinds are " + string.Join(", ", Kinds)
            )
        );
        return null;
    }
}

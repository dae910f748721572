using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using AnswerKey.Site.Views;

namespace AnswerKey.Interview;

/// <summary>How much a reader is expected to know.</summary>
internal enum Level
{
    Beginner,
    Intermediate,
    Expert,
}

/// <summary>What a folder of questions says of itself.</summary>
/// <param name="Questions">True if its pages are interview questions, which must prove what they state.</param>
/// <param name="Level">Of the pages that name none.</param>
internal sealed record QuestionFolder(bool Questions, Level? Level);

/// <summary>What the front matter of a question says beyond that of any page.</summary>
/// <param name="Level">Null only if it is missing, which has been reported.</param>
/// <param name="Kind">What the question asks for, such as <c>calculation</c>; null if not given.</param>
/// <param name="Sources">The source questions that the page answers.</param>
/// <param name="Corrects">True if the usual answer states something false; what it merely overstates, or leaves out, does not count.</param>
internal sealed record Question(Level? Level, string? Kind, ImmutableArray<Placed> Sources, bool Corrects)
{
    internal static readonly ImmutableArray<string> Keys = ["Level", "Kind", "Sources", "Corrects"];

    /// <summary>What a question may ask for; the first is meant where nothing is said.</summary>
    internal static readonly ImmutableArray<string> Kinds =
    [
        "concept",
        "compare",
        "calculation",
        "code-output",
        "multiple-choice",
        "debugging",
    ];

    internal static Question Read(YamlReader yaml, QuestionFolder folder, Action<Problem> report)
    {
        yaml.Required("Description", "Description: One sentence for search results and link previews.");
        var level = LevelOf(yaml, report) ?? folder.Level;
        if (level is null && !yaml.Has("Level"))
            report(InterviewProblems.NoLevel.At(yaml.PlaceOf("Level")));
        return new Question(level, KindOf(yaml, report), [.. yaml.List("Sources")], yaml.Flag("Corrects") ?? false);
    }

    internal static Level? LevelOf(YamlReader yaml, Action<Problem> report)
    {
        if (yaml.Text("Level") is not { } text)
            return null;
        foreach (var level in Enum.GetValues<Level>())
        {
            if (text.Equals(Words.Slug(level), StringComparison.OrdinalIgnoreCase))
                return level;
        }
        report(
            InterviewProblems
                .UnknownLevel.At(yaml.PlaceOf("Level"), text)
                .OrHint(NearestName.Hint(text, ["beginner", "intermediate", "expert"]))
        );
        return null;
    }

    private static string? KindOf(YamlReader yaml, Action<Problem> report)
    {
        if (yaml.Text("Kind") is not { } text)
            return null;
        if (Kinds.Contains(text))
            return text;
        report(
            InterviewProblems.UnknownKind.At(yaml.PlaceOf("Kind"), text, string.Join(", ", Kinds)).OrHint(NearestName.Hint(text, Kinds))
        );
        return null;
    }
}

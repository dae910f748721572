using AnswerKey.Engine.Problems;

namespace AnswerKey.Interview;

/// <summary>What is said of questions.</summary>
internal static class InterviewProblems
{
    public static readonly ProblemKind Unverified = new(
        "unverified",
        "a C# block in a question page says what it is",
        "write 'csharp run', 'setup', 'compile' or skip=\"why\""
    );

    public static readonly ProblemKind NoCorrection = new(
        "no-correction",
        "the page says that it corrects the usual answer, and does not do so",
        "add '## {heading}', or take 'Corrects: true' away"
    )
    {
        Explanation = """
            `Corrects: true` marks a question whose usual answer is wrong, and readers are shown it as such. Then a section of the page must say
            what the usual answer is and why it is wrong.
            """,
    };

    public static readonly ProblemKind NoProof = new(
        "no-proof",
        "the page states an answer and runs nothing that proves it",
        "add a 'csharp run' block with its output"
    )
    {
        Explanation = """
            Every question of this site is proved by code that runs. This one has no block that does, so its answer is only an assertion. Add a
            block whose output shows it.
            """,
    };

    public static readonly ProblemKind ListedTwice = new(Source, "'{id}' stands twice", "remove one of the two lines")
    {
        Explanation = """
            `_sources.txt` lists the questions that the site promises to answer, and each page names in `Sources` those that it does. A question
            is without a page, or has two, or is not in the list. Name it once, in the page that answers it.
            """,
    };

    public static readonly ProblemKind UnknownSource = new(Source, "'{id}' is not a source question", "the ids stand in {list}");

    public static readonly ProblemKind AnsweredTwice = new(
        Source,
        "'{id}' is already answered by {page}",
        "a source question belongs to exactly one page"
    );

    public static readonly ProblemKind Unanswered = new(Source, "no page answers '{id}'", "name it in the 'Sources' of the page that does");

    public static readonly ProblemKind NoLevel = new(
        FrontMatter,
        "Level is missing",
        "a question is 'Level: beginner', 'intermediate' or 'expert'"
    );

    public static readonly ProblemKind UnknownLevel = new(
        FrontMatter,
        "'{level}' is not a level",
        "the levels are beginner, intermediate and expert"
    );

    public static readonly ProblemKind UnknownKind = new(FrontMatter, "'{kind}' is not a kind of question", "the kinds are {kinds}");

    private const string Source = "source";
    private const string FrontMatter = "front-matter";
}

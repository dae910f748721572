using AnswerKey.Engine.Problems;

namespace AnswerKey.Markdig;

/// <summary>What is said of how blocks, claims and choices are written.</summary>
internal static class MarkdigProblems
{
    public static readonly ProblemKind TwoKinds = new(InfoString, "a block is one of 'run', 'setup', 'compile' and 'skip'")
    {
        Explanation = """
            Behind `csharp` the fence says what becomes of its code, and one of these words is unknown, lacks its value, or contradicts another.
            A slip there would leave the code unchecked without a word, so it is an error. "Writing a page" lists the words.
            """,
    };

    public static readonly ProblemKind SkipWithoutReason = new(InfoString, "a skipped block says why", "write skip=\"the reason\"");

    public static readonly ProblemKind NotWithRun = new(InfoString, "'throws=' and 'error=' go with 'run'", "write 'csharp run throws=…'");

    public static readonly ProblemKind SeedsWithoutHold = new(
        InfoString,
        "'seeds=' and 'hold=' go together, and no more can hold than are tried",
        "write seeds=20 hold=18: of twenty other seeds eighteen give the same"
    );

    public static readonly ProblemKind NeedsValue = new(InfoString, "'{word}' needs a value");

    public static readonly ProblemKind TakesNoValue = new(InfoString, "'{word}' takes no value");

    public static readonly ProblemKind BadValue = new(InfoString, "'{word}' cannot be '{value}'");

    public static readonly ProblemKind UnknownWord = new(
        InfoString,
        "'{word}' is not an option of a C# block",
        "the options are {options}"
    );

    public static readonly ProblemKind DuplicateName = new(
        "duplicate-name",
        "the page has two blocks named '{name}'",
        "a block's name is unique in its page"
    )
    {
        Explanation = """
            Links, `accept --block` and other sites know a block by its name, so a page has each name once. Rename one of the two.
            """,
    };

    public static readonly ProblemKind NameOfHeading = new(
        "duplicate-name",
        "a heading of the page has the address '#{name}' already",
        "give the block another name"
    );

    public static readonly ProblemKind ClaimWithoutBlock = new(
        "claim-without-block",
        "an output fence must stand right below the C# block that it claims something about",
        "put a 'csharp run' block above it"
    )
    {
        Explanation = """
            An `output` fence claims what the block above it prints, and here there is none: other text stands between them, or nothing ran.
            Nobody would check it. Move it below its block, or give the fence another language, such as `text`.
            """,
    };

    public static readonly ProblemKind UnreadFence = new(
        "unread",
        "'{info}' is not '{meant}', so nothing of this block is run or compared",
        "write '{meant}' alone, or with a blank behind it; words such as 'run' belong to C# only"
    )
    {
        Explanation = """
            To whoever reads the source it is a block, a claim or a choice; Markdown takes it for something else, so it would be published as text
            and never be checked. Behind an HTML tag Markdown begins again only below an empty line; a fence that is indented by four blanks
            more than the text around it is code that shows a fence; and a word with a slip of the pen is another word.
            """,
    };

    public static readonly ProblemKind Disguised = new(
        "claim-shown",
        "a value is compared letter by letter, and {disguise} in it shows a reader something else",
        "write the value itself, as in [1e6](check:n)"
    )
    {
        Explanation = """
            What a reader sees is not what was compared: `[10^6^](check:n)` holds for 106 and shows a million, and `-[5](check:n)` shows
            another number than the 5 that was computed. Let the claim hold all that is read as one value, sign, digits and per cent, and
            nothing that changes its look. Bold, slanted and code are harmless.
            """,
    };

    public static readonly ProblemKind Glued = new(
        "claim-shown",
        "a reader sees '{shown}', and only '{claimed}' of it is compared",
        "take all of it into the claim, or put a space between"
    );

    public static readonly ProblemKind NoValue = new("empty-claim", "a claim without a value proves nothing", "write [141](check:y)")
    {
        Explanation = """
            A claim in a sentence has two halves, the value in square brackets that a reader sees and the expression behind `check:` that
            computes it. One of them is empty, so nothing is proved. Write both.
            """,
    };

    public static readonly ProblemKind NoExpression = new("empty-claim", "a claim needs an expression to compute", "write [141](check:y)");

    public static readonly ProblemKind ChoiceWithoutCheck = new(
        "choice",
        "a choice says which value it asks for",
        "write '::: choice check=size'"
    );

    public static readonly ProblemKind TooFewOptions = new(
        "choice",
        "a choice has at least two options",
        "write a list of '- [ ] …' and one '- [x] …'"
    );

    public static readonly ProblemKind StrangerInChoice = new(
        "choice",
        "inside a choice stand options and nothing else, '- [ ] value — why', without claims, links and HTML",
        "put it above or below the choice"
    );

    private const string InfoString = "info-string";
}

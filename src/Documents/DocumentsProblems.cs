using AnswerKey.Engine.Problems;

namespace AnswerKey.Documents;

/// <summary>What is said of documents where they lie, and of what they need.</summary>
internal static class DocumentsProblems
{
    public static readonly ProblemKind BadProfile = new("docs-setting", "there is no profile '{profile}'", "write library or compute")
    {
        Explanation = """
            A key of `answer-key.yml` has a value that means nothing. The manual lists what each key takes.
            """,
    };

    public static readonly ProblemKind BadOutputs = new(
        "docs-setting",
        "'Outputs' cannot be '{value}'",
        "write unlabelled, where a fence without a language states what the block above it gives"
    );

    public static readonly ProblemKind NothingToCheck = new(
        "docs-setting",
        "no file is called '{pattern}'",
        "patterns are relative to the folder of answer-key.yml, such as docs/**/*.md"
    );

    public static readonly ProblemKind NoPreamble = new("docs-setting", "there is no file '{file}'");

    public static readonly ProblemKind NotBuilt = new(
        "reference",
        "what the documents refer to cannot be built",
        "run 'dotnet build' on it; what it says there stands above"
    )
    {
        Explanation = """
            `References` names projects, packages and assemblies of the owner. The SDK builds and restores them before anything is checked, and
            did not succeed. Nothing can be said of the documents until it does.
            """,
    };

    public static readonly ProblemKind NoReference = new("reference", "there is no project or assembly '{path}'");

    public static readonly ProblemKind NoSdk = new(
        "reference",
        "the SDK could not be started to build what the documents refer to",
        "install the .NET SDK and put dotnet on the PATH"
    );

    public static readonly ProblemKind Drifted = new(
        "drift",
        "what is stated is not what is computed",
        "correct the code, or what is stated"
    );

    public static readonly ProblemKind NotCSharp = new(
        "not-csharp",
        "the block is not C# as it stands",
        "give the fence another language, or put <!-- example: skip why --> above it"
    )
    {
        Explanation = """
            A fence calls itself C#, and the compiler cannot read it: a signature, an elision such as `…` between statements, another language.
            Nothing of it is checked. If it is meant to be no program, another language after the fence says so (`text`, say), or a comment
            `<!-- example: skip why -->` above it.
            """,
    };

    public static readonly ProblemKind MissingName = new(
        "missing-name",
        "nothing defines {names}",
        "add what defines it to References, its namespace to Imports, or a type to the Preamble"
    )
    {
        Explanation = """
            The block names a type or a namespace that no reference, no import and no block before it in the document has. Readers miss it as
            well, so either the document shows it, or `answer-key.yml` says where it comes from.
            """,
    };

    public static readonly ProblemKind MissingContext = new(
        "missing-context",
        "the block takes {names} for granted",
        "declare it in the block, in one above, or in the Preamble"
    )
    {
        Explanation = """
            The block uses a variable or a function that nothing in the document declares: it is cut out of a program that readers do not see.
            """,
    };

    public static readonly ProblemKind OtherVersion = new(
        "other-version",
        "the block does not fit what it is compiled against",
        "correct the document, or name the version that it describes in References"
    )
    {
        Explanation = """
            Types and variables of the block are known, and a member is not there, or takes something else: the document describes another
            version than the one referred to, or was never right.
            """,
    };

    public static readonly ProblemKind NotRun = new(
        EngineProblems.NotRun.Code,
        "the block was not run: one above it had to be stopped",
        "mend or skip the one above"
    )
    {
        Severity = Severity.Note,
    };

    public static readonly ProblemKind UncheckedValue = new(
        "unchecked-value",
        "nothing checks the value that this comment states",
        "put it behind a statement of the block itself; in a function it would hold for one call and not for another"
    )
    {
        Severity = Severity.Warning,
        Explanation = """
            A comment with an arrow reads as a checked value, and this one is not: it stands inside a function or a loop, by itself, or in a
            block that states its output in a fence. Nothing fails because of it, and nobody should trust it.
            """,
    };

    public static readonly ProblemKind BrokenComment = new(
        "xml-comment",
        "the documentation comment is no XML: {reason}",
        "write &lt; for < and &amp; for &, or put the code into <![CDATA[ … ]]>"
    )
    {
        Explanation = """
            A documentation comment with an example is not well formed, so the compiler leaves it out of the documentation as well, and nothing
            of it can be checked.
            """,
    };

    public static readonly ProblemKind Fixed = new(
        "baseline",
        "a failure that the baseline pins is gone: {code} in {file}",
        "run check with --update-baseline, so that it cannot come back unseen"
    )
    {
        Explanation = """
            The baseline pins failures that were there when a repository began to be checked. This one no longer fails; as long as it stays
            pinned, it may fail again without a word.
            """,
    };
}

using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Running;

/// <summary>What the word after <c>csharp</c> asks for.</summary>
public enum ExampleKind
{
    /// <summary>Runs; its output must be claimed.</summary>
    Run,

    /// <summary>Runs; must print nothing.</summary>
    Setup,

    /// <summary>Must compile; is not run.</summary>
    Compile,

    /// <summary>Must throw exactly <see cref="ExampleOptions.Throws"/>; the claimed output is the message.</summary>
    Throws,

    /// <summary>Must fail to compile with exactly <see cref="ExampleOptions.ErrorCodes"/>.</summary>
    Error,

    /// <summary>Neither compiled nor run, for a stated reason.</summary>
    Skip,

    /// <summary>A bare <c>csharp</c> fence: nothing is known about it.</summary>
    Unverified,
}

/// <summary>The options of a fence's info string.</summary>
/// <param name="Throws">Full name of the exception type, for <see cref="ExampleKind.Throws"/>.</param>
/// <param name="ErrorCodes">Sorted compiler error codes, for <see cref="ExampleKind.Error"/>.</param>
/// <param name="SkipReason">For <see cref="ExampleKind.Skip"/>.</param>
/// <param name="Timeout">How long the block may run; default 5 s.</param>
/// <param name="Shape">How a rich value must be shown: the words <c>plot</c> and <c>table</c>.</param>
public sealed record ExampleOptions(
    string? Throws,
    IReadOnlyList<string> ErrorCodes,
    string? SkipReason,
    Tolerance Tolerance,
    TimeSpan Timeout,
    ValueShape Shape
)
{
    /// <summary>With how many other seeds the block is run; null if it is with its own alone.</summary>
    public int? Seeds { get; init; }

    /// <summary>For how many of <see cref="Seeds"/> the block's output, and the claims that it proves, must hold.</summary>
    public int Hold { get; init; }

    /// <summary>Why some small changes of the block make no difference to its page, for <c>verify --mutate</c>; null if the page does not say.</summary>
    public string? Survivors { get; init; }

    /// <summary>How long a block may run that does not say: 5 s.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Those of a fence that says nothing.</summary>
    public static readonly ExampleOptions None = new(null, [], null, Tolerance.None, DefaultTimeout, ValueShape.Natural);
}

/// <summary>One C# fence of a page.</summary>
/// <param name="Index">0-based among the page's C# fences.</param>
/// <param name="Name">Unique in its page: the author's <c>name=</c>, or the heading's slug and a number.</param>
/// <param name="Session">The page session it runs in: the name of <c>session=</c>, or empty for the page's own.</param>
/// <param name="Claimed">The text of the following <c>output</c> fence, or null if there is none.</param>
/// <param name="Fence">Where the opening fence stands.</param>
public sealed record Example(
    int Index,
    string Name,
    ExampleKind Kind,
    string Session,
    ExampleOptions Options,
    PlacedText Code,
    PlacedText? Claimed,
    Place Fence
)
{
    /// <summary>
    /// Whether nobody has promised that it runs: what it prints need not be claimed, and where it fails the blocks after it go on without it.
    /// </summary>
    internal bool IsTried { get; init; }

    /// <summary>Whether an exception's type is the expected one. A document may leave its namespace out, as people do.</summary>
    internal bool IsThrown(string type) =>
        type == Options.Throws
        || IsTried
            && Options.Throws?.Contains('.', StringComparison.Ordinal) == false
            && type.EndsWith('.' + Options.Throws, StringComparison.Ordinal);

    /// <summary>Whether the block is compiled into its session's chain of submissions and run there.</summary>
    public bool Runs => Kind is ExampleKind.Run or ExampleKind.Setup or ExampleKind.Throws;

    internal BlockToCompile ToCompile() =>
        new(
            Runs ? (IsTried ? BlockRole.Tries : BlockRole.Runs)
                : Kind is ExampleKind.Compile or ExampleKind.Error ? BlockRole.Compiles
                : BlockRole.Letters,
            Code.Text
        );
}

using System.Collections.Immutable;
using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Running;

/// <summary>What became of a C# fence.</summary>
public enum ExampleStatus
{
    /// <summary>It ran and its output is what the page claims.</summary>
    Proved,

    /// <summary>It ran and, as promised, printed nothing.</summary>
    Ran,

    /// <summary>It compiled, and was to do no more.</summary>
    Compiled,

    /// <summary>It threw, or failed to compile, exactly as the page says.</summary>
    FailedAsExpected,

    /// <summary>It was neither compiled nor run, for a stated reason.</summary>
    Skipped,

    /// <summary>It does not say what it is.</summary>
    Unverified,

    /// <summary>It is wrong; the problem list says how.</summary>
    Failed,

    /// <summary>A block before it in its session failed.</summary>
    NotRun,
}

/// <summary>What a block computed and how that compares with its page.</summary>
/// <param name="Output">What it printed, then the text of its last value; for a throwing block the exception's message.</param>
/// <param name="Rich">How the last value is shown, if it is more than text.</param>
/// <param name="Code">The block's code cut into classified tokens.</param>
/// <param name="Drifted">True if a problem of this block is a claimed text that <c>accept</c> could rewrite to <paramref name="Output"/>.</param>
public sealed record ExampleResult(
    Example Example,
    ExampleStatus Status,
    string Output,
    RichValue? Rich,
    CodeTokens Code,
    bool Drifted = false
);

/// <summary>What became of a claim.</summary>
public enum ClaimStatus
{
    /// <summary>It is what was computed.</summary>
    Proved,

    /// <summary>It is what its expression gives, but no block computes that: it reads back what was typed, such as what a question gives.</summary>
    Stated,

    /// <summary>It is not, or could not be computed.</summary>
    Failed,

    /// <summary>A block that it depends on failed.</summary>
    NotRun,
}

/// <param name="Computed">The text of the expression's value; empty if it could not be computed.</param>
/// <param name="ProvedBy">Name of the block that proves it: the last one of its session that declares a name the expression uses; null if there is none.</param>
/// <param name="IsText">Whether the value is a text, and digits in it are no numbers.</param>
public sealed record ClaimResult(
    Claim Claim,
    ClaimStatus Status,
    string Computed,
    string? ProvedBy,
    bool Drifted = false,
    bool IsText = false
)
{
    /// <summary>Whether the value that the page states is its expression's.</summary>
    public bool Holds => Status is ClaimStatus.Proved or ClaimStatus.Stated;

    /// <summary>The texts that the value holds among other things.</summary>
    internal ImmutableArray<string> Texts { get; init; } = [];

    internal TextParts Parts => TextParts.Of(IsText, Texts);
}

/// <summary>The results of one page, in the order of its fences and claims.</summary>
public sealed record PageResult(
    string File,
    ImmutableArray<ExampleResult> Examples,
    ImmutableArray<ClaimResult> Claims,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>Blocks that ran in a worker for it.</summary>
    public int BlocksRun { get; init; }

    /// <summary>Blocks whose outcome was known from an earlier run.</summary>
    public int BlocksReused { get; init; }

    /// <summary>The same result for whoever asks once more, for which nothing had to run.</summary>
    public PageResult Again() => this with { BlocksRun = 0, BlocksReused = BlocksRun + BlocksReused };
}

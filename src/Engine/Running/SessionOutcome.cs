using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Running;

/// <summary>What executing a session gave, before it is compared with what the page says. In the order of its plan.</summary>
internal sealed record SessionOutcome(ImmutableArray<BlockOutcome> Blocks, ImmutableArray<ClaimOutcome> Claims)
{
    /// <summary>Whether everything ran exactly as its page says. Nothing else may be remembered: a failure may have been the machine's.</summary>
    public bool IsAsPlanned(SessionPlan plan) =>
        Blocks.Length == plan.Examples.Length
        && Claims.Length == plan.Claims.Length
        && Claims.All(c => c is { Text: not null, Refusal: null } && c.ProvedBy >= -1 && c.ProvedBy < plan.Examples.Length)
        && plan.Examples.Zip(Blocks)
            .All(pair =>
                (pair.First.Kind, pair.Second) switch
                {
                    (ExampleKind.Throws, BlockOutcome.Threw threw) => pair.First.IsThrown(threw.Exception.Type),
                    (ExampleKind.Error, BlockOutcome.Refused) => true,
                    // What does not compile today does not tomorrow, and of documentation that is nothing rare.
                    (_, BlockOutcome.Refused) when pair.First.IsTried => true,
                    (ExampleKind.Throws or ExampleKind.Error, _) => false,
                    (_, BlockOutcome.Completed) => true,
                    _ => false,
                }
            );
}

/// <summary>Exactly one of the cases below.</summary>
internal abstract record BlockOutcome
{
    private BlockOutcome() { }

    /// <summary>The block ran to its end (or compiled, if it was to do no more).</summary>
    /// <param name="Output">What it printed, then the text of its last value.</param>
    public sealed record Completed(string Output, RichValue? Rich) : BlockOutcome;

    /// <summary>The block threw.</summary>
    public sealed record Threw(Thrown Exception, string Output) : BlockOutcome;

    /// <summary>The compiler or the policy refused the block.</summary>
    public sealed record Refused(ImmutableArray<CompileError> Errors) : BlockOutcome;

    /// <summary>The worker had to be stopped, or stopped by itself, while the block ran.</summary>
    /// <param name="Problem">Of the block, and without its place.</param>
    public sealed record Stopped(Problem Problem, BlockPosition? Position = null) : BlockOutcome;

    /// <summary>A block before it failed.</summary>
    public sealed record NotRun : BlockOutcome;
}

/// <summary>Exactly one of <paramref name="Text"/>, <paramref name="Exception"/>, <paramref name="Refusal"/>, or none if its session failed.</summary>
/// <param name="ProvedBy">Index in the plan of the last block that declares something the expression uses (or of the last block that runs); -1 if there is none.</param>
/// <param name="IsText">Whether the value is a text, and digits in it are no numbers.</param>
/// <param name="IsEcho">Whether no block computes it.</param>
internal sealed record ClaimOutcome(
    string? Text,
    Thrown? Exception = null,
    CompileError? Refusal = null,
    string? Stopped = null,
    int ProvedBy = -1,
    bool IsText = false,
    bool IsEcho = false
)
{
    /// <summary>The texts that the value holds among other things.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    public static readonly ClaimOutcome NotRun = new(Text: null);
}

using System.Collections.Immutable;
using AnswerKey.CSharp;
using AnswerKey.Problems;

namespace AnswerKey.Examples;

/// <summary>Compares what a session computed with what its page says. Pure.</summary>
internal static class Judge
{
    public sealed record Verdict(
        ImmutableArray<JudgedExample> Examples,
        ImmutableArray<ClaimResult> Claims,
        ImmutableArray<Problem> Problems
    );

    public sealed record JudgedExample(
        Example Example,
        ExampleStatus Status,
        string Output,
        RichValue? Rich,
        bool Drifted
    );

    public static Verdict Of(SessionPlan plan, SessionOutcome outcome)
    {
        var problems = new List<Problem>();
        var examples = ImmutableArray.CreateBuilder<JudgedExample>();
        Example? broken = null;
        var notRun = 0;
        for (var i = 0; i < plan.Examples.Length; i++)
        {
            var judged = JudgeExample(plan, plan.Examples[i], outcome.Blocks[i], problems);
            examples.Add(judged);
            if (judged.Status == ExampleStatus.NotRun)
                notRun++;
            else if (
                outcome.Blocks[i] is not BlockOutcome.Completed
                && judged is { Status: ExampleStatus.Failed, Example.Runs: true }
            )
                broken ??= judged.Example;
        }
        var claims = ImmutableArray.CreateBuilder<ClaimResult>();
        for (var i = 0; i < plan.Claims.Length; i++)
            claims.Add(JudgeClaim(plan, plan.Claims[i], outcome.Claims[i], problems));
        if (broken is not null)
            AddNotRun(broken, notRun, claims.Count(c => c.Status == ClaimStatus.NotRun), problems);
        return new Verdict(examples.ToImmutable(), claims.ToImmutable(), [.. problems]);
    }

    private static JudgedExample JudgeExample(
        SessionPlan plan,
        Example example,
        BlockOutcome outcome,
        List<Problem> problems
    )
    {
        switch (outcome)
        {
            case BlockOutcome.NotRun:
                return new(example, ExampleStatus.NotRun, "", null, false);
            case BlockOutcome.Stopped stopped:
                problems.Add(
                    Problem.Error(
                        stopped.Code,
                        Locate(plan, stopped.Position) ?? example.Fence,
                        $"the block {stopped.Reason}",
                        stopped.Hint
                    )
                );
                return new(example, ExampleStatus.Failed, "", null, false);
            case BlockOutcome.Refused refused when example.Kind == ExampleKind.Error:
                return JudgeRefusal(example, refused, problems);
            case BlockOutcome.Refused refused:
                foreach (var error in refused.Errors)
                    problems.Add(Refusal(error, example.Code));
                return new(example, ExampleStatus.Failed, "", null, false);
            case BlockOutcome.Threw threw when example.Kind == ExampleKind.Throws:
                return JudgeThrow(plan, example, threw, problems);
            case BlockOutcome.Threw threw:
                problems.Add(
                    Problem.Error(
                        "threw",
                        Locate(plan, threw.Exception.Position) ?? example.Fence,
                        $"the block threw {threw.Exception.Type}: {threw.Exception.Message}",
                        "if it is meant to, say 'csharp run throws=" + threw.Exception.Type + "'"
                    )
                );
                return new(example, ExampleStatus.Failed, threw.Output, null, false);
            case BlockOutcome.Completed completed:
                return JudgeCompletion(example, completed, problems);
            default:
                throw new InvalidOperationException($"an outcome without a judgement: {outcome}");
        }
    }

    private static JudgedExample JudgeCompletion(
        Example example,
        BlockOutcome.Completed completed,
        List<Problem> problems
    )
    {
        switch (example.Kind)
        {
            case ExampleKind.Compile:
                if (example.Claimed is { } claimed)
                    problems.Add(
                        Problem.Error(
                            "claim-without-run",
                            claimed.Start,
                            "a 'compile' block is not run, so it has no output",
                            "use 'csharp run', or delete the output fence"
                        )
                    );
                return new(example, ExampleStatus.Compiled, "", null, false);
            case ExampleKind.Setup when completed.Output.Length > 0:
                problems.Add(
                    Problem.Error(
                        "setup-output",
                        example.Fence,
                        "a 'setup' block must print nothing, but this one printed",
                        "end the last line with a semicolon, or use 'csharp run' and claim the output",
                        "computed " + Quote(completed.Output)
                    )
                );
                return new(example, ExampleStatus.Failed, completed.Output, completed.Rich, false);
            case ExampleKind.Setup:
                if (example.Claimed is { } none)
                    problems.Add(
                        Problem.Error(
                            "claim-without-run",
                            none.Start,
                            "a 'setup' block has no output to claim",
                            "use 'csharp run'"
                        )
                    );
                return new(example, ExampleStatus.Ran, "", null, false);
            case ExampleKind.Throws:
                problems.Add(
                    Problem.Error(
                        "did-not-throw",
                        example.Fence,
                        $"the block should throw {example.Options.Throws}, but ran to its end",
                        "drop 'throws=' if it should not throw"
                    )
                );
                return new(example, ExampleStatus.Failed, completed.Output, completed.Rich, false);
            case ExampleKind.Error:
                problems.Add(
                    Problem.Error(
                        "did-not-fail",
                        example.Fence,
                        $"the block should fail to compile with {string.Join(", ", example.Options.ErrorCodes)}, but compiles",
                        "drop 'error=' if it should compile"
                    )
                );
                return new(example, ExampleStatus.Failed, "", null, false);
            default:
                return JudgeOutput(
                    example,
                    completed.Output,
                    completed.Rich,
                    ExampleStatus.Proved,
                    problems
                );
        }
    }

    private static JudgedExample JudgeOutput(
        Example example,
        string output,
        RichValue? rich,
        ExampleStatus good,
        List<Problem> problems
    )
    {
        if (example.Claimed is null)
        {
            if (output.Length == 0)
                return new(
                    example,
                    example.Kind == ExampleKind.Throws ? good : ExampleStatus.Ran,
                    output,
                    rich,
                    false
                );
            problems.Add(
                Problem.Error(
                    "unclaimed-output",
                    example.Fence,
                    "the block has an output that the page does not claim",
                    "put it into an 'output' fence right below the block",
                    "computed " + Quote(output)
                )
            );
            return new(example, ExampleStatus.Failed, output, rich, false);
        }
        // The columns of a table are as wide as what was computed; what is claimed is narrower when it has fewer digits.
        var isTable = rich?.Kind == "table";
        var comparison = Comparison.Compare(
            isTable ? OutputText.WithNarrowColumns(example.Claimed.Text) : example.Claimed.Text,
            isTable ? OutputText.WithNarrowColumns(output) : output,
            example.Options.Tolerance
        );
        if (comparison.Holds)
            return new(example, good, output, rich, false);
        problems.Add(
            Problem.Error(
                "drift",
                example.Claimed.Start,
                output.Length == 0
                    ? "the page claims an output, but the block has none"
                    : $"block '{example.Name}' computed something else than the page claims",
                "correct the code, or run 'dotnet run -- accept' if the computed output is right",
                comparison.Difference
            )
        );
        return new(example, ExampleStatus.Failed, output, rich, output.Length > 0);
    }

    private static JudgedExample JudgeThrow(
        SessionPlan plan,
        Example example,
        BlockOutcome.Threw threw,
        List<Problem> problems
    )
    {
        var expected = example.Options.Throws!;
        if (threw.Exception.Type != expected)
        {
            problems.Add(
                Problem.Error(
                    "threw",
                    Locate(plan, threw.Exception.Position) ?? example.Fence,
                    $"the block should throw {expected}, but threw {threw.Exception.Type}: {threw.Exception.Message}",
                    "write the full name of the exact type"
                )
            );
            return new(example, ExampleStatus.Failed, "", null, false);
        }
        var message = OutputText.Normalize(threw.Exception.Message);
        var output = threw.Output.Length == 0 ? message : threw.Output + "\n" + message;
        return JudgeOutput(example, output, null, ExampleStatus.FailedAsExpected, problems);
    }

    private static JudgedExample JudgeRefusal(
        Example example,
        BlockOutcome.Refused refused,
        List<Problem> problems
    )
    {
        var codes = refused
            .Errors.Select(e => e.Code)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        if (codes.SequenceEqual(example.Options.ErrorCodes))
            return new(example, ExampleStatus.FailedAsExpected, "", null, false);
        problems.Add(
            Problem.Error(
                "other-error",
                example.Fence,
                $"the block should fail to compile with {string.Join(", ", example.Options.ErrorCodes)}, but fails with {string.Join(", ", codes)}",
                null,
                string.Join('\n', refused.Errors.Select(e => $"{e.Code}: {e.Message}"))
            )
        );
        return new(example, ExampleStatus.Failed, "", null, false);
    }

    private static ClaimResult JudgeClaim(
        SessionPlan plan,
        Claim claim,
        ClaimOutcome outcome,
        List<Problem> problems
    )
    {
        var prover = outcome.ProvedBy >= 0 ? plan.Examples[outcome.ProvedBy].Name : null;
        if (outcome.Refusal is { } error)
        {
            problems.Add(Refusal(error, claim.Expression));
            return new(claim, ClaimStatus.Failed, "", prover);
        }
        if (outcome.Exception is { } thrown)
        {
            problems.Add(
                Problem.Error(
                    "threw",
                    claim.Expression.Start,
                    $"the claim's expression threw {thrown.Type}: {thrown.Message}"
                )
            );
            return new(claim, ClaimStatus.Failed, "", prover);
        }
        if (outcome.Stopped is { } reason)
        {
            problems.Add(
                Problem.Error(
                    "claim-stopped",
                    claim.Expression.Start,
                    $"the page's claims {reason}"
                )
            );
            return new(claim, ClaimStatus.Failed, "", prover);
        }
        if (outcome.Text is not { } computed)
            return new(claim, ClaimStatus.NotRun, "", prover);
        computed = OutputText.Normalize(computed);
        if (claim.IsChoice)
            return JudgeChoice(claim, computed, prover, problems);
        var comparison = Comparison.Compare(claim.Written.Text, computed, Tolerance.None);
        if (comparison.Holds)
            return new(claim, ClaimStatus.Proved, computed, prover);
        problems.Add(
            Problem.Error(
                "drift",
                claim.Written.Start,
                $"the page claims {Quote(claim.Written.Text)}, but '{claim.Expression.Text}' computes {Quote(computed)}",
                "correct the page, or run 'dotnet run -- accept' if the computed value is right",
                comparison.Difference
            )
        );
        return new(claim, ClaimStatus.Failed, computed, prover, Drifted: true);
    }

    private static ClaimResult JudgeChoice(
        Claim claim,
        string computed,
        string? prover,
        List<Problem> problems
    )
    {
        var right = claim
            .Options.Where(o => Comparison.Compare(o.Text.Text, computed, Tolerance.None).Holds)
            .ToList();
        var ticked = claim.Options.Where(o => o.Ticked).ToList();
        switch (right.Count, ticked.Count)
        {
            case (0, _):
                problems.Add(
                    Problem.Error(
                        "choice",
                        claim.Written.Start,
                        $"no option equals the computed value {Quote(computed)}",
                        "write the right value into one of the options"
                    )
                );
                break;
            case (> 1, _):
                problems.Add(
                    Problem.Error(
                        "choice",
                        right[1].Text.Start,
                        $"options '{right[0].Text.Text}' and '{right[1].Text.Text}' both equal the computed value {Quote(computed)}",
                        "exactly one option may be right"
                    )
                );
                break;
            case (1, 0):
                problems.Add(
                    Problem.Error(
                        "choice",
                        claim.Written.Start,
                        $"no option is ticked; the computed value is option '{right[0].Text.Text}'",
                        "tick it with [x]"
                    )
                );
                break;
            case (1, > 1):
                problems.Add(
                    Problem.Error(
                        "choice",
                        ticked[1].Text.Start,
                        $"options '{ticked[0].Text.Text}' and '{ticked[1].Text.Text}' are both ticked",
                        "exactly one option may be ticked"
                    )
                );
                break;
            default:
                if (ReferenceEquals(right[0], ticked[0]))
                    return new(claim, ClaimStatus.Proved, computed, prover);
                problems.Add(
                    Problem.Error(
                        "choice",
                        ticked[0].Text.Start,
                        $"option '{ticked[0].Text.Text}' is ticked, but the computed value {Quote(computed)} is option '{right[0].Text.Text}'",
                        "tick the right option, or run 'dotnet run -- accept'"
                    )
                );
                break;
        }
        return new(claim, ClaimStatus.Failed, computed, prover, Drifted: right.Count == 1);
    }

    private static void AddNotRun(Example broken, int blocks, int claims, List<Problem> problems)
    {
        var parts = new List<string>();
        if (blocks > 0)
            parts.Add(blocks == 1 ? "1 later block" : $"{blocks} later blocks");
        if (claims > 0)
            parts.Add(claims == 1 ? "1 claim" : $"{claims} claims");
        if (parts.Count > 0)
            problems.Add(
                new Problem(
                    Severity.Note,
                    "not-run",
                    broken.Fence,
                    $"{string.Join(" and ", parts)} not run: depends on line {broken.Fence.Line}"
                )
            );
    }

    private static Problem Refusal(CompileError error, PlacedText code) =>
        Problem.Error(error.Code, code.At(error.Start), error.Message, error.Hint);

    private static Place? Locate(SessionPlan plan, BlockPosition? position) =>
        position is { } p
        && SubmissionName.IndexOf(p.Assembly) is var index
        && index < plan.Examples.Length
            ? plan.Examples[index].Code.At(p.Line, p.Column)
            : null;

    private static string Quote(string text)
    {
        const int limit = 300;
        var cut = text.Length > limit ? string.Concat(text.AsSpan(0, limit), "…") : text;
        return cut.Contains('\n', StringComparison.Ordinal) ? "\n" + cut : $"'{cut}'";
    }
}

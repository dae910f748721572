using System.Collections.Immutable;
using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Judging;

/// <summary>Compares what a session computed with what its page says. Pure.</summary>
internal static class Judge
{
    public sealed record Verdict(
        ImmutableArray<JudgedExample> Examples,
        ImmutableArray<ClaimResult> Claims,
        ImmutableArray<Problem> Problems
    );

    public sealed record JudgedExample(Example Example, ExampleStatus Status, string Output, RichValue? Rich, bool Drifted);

    public static Verdict Compare(SessionPlan plan, SessionOutcome outcome)
    {
        var problems = new List<Problem>();
        var examples = ImmutableArray.CreateBuilder<JudgedExample>();
        Example? broken = null;
        var brokenAt = default(Place);
        var notRun = 0;
        for (var i = 0; i < plan.Examples.Length; i++)
        {
            var judged = JudgeExample(plan, plan.Examples[i], outcome.Blocks[i], problems);
            examples.Add(judged);
            if (judged.Status == ExampleStatus.NotRun)
                notRun++;
            else if (
                outcome.Blocks[i] is not BlockOutcome.Completed
                && judged is { Status: ExampleStatus.Failed, Example: { Runs: true, IsTried: false } }
            )
                (broken, brokenAt) = broken is null ? (judged.Example, problems[^1].Place) : (broken, brokenAt);
        }
        var claims = ImmutableArray.CreateBuilder<ClaimResult>();
        for (var i = 0; i < plan.Claims.Length; i++)
            claims.Add(ClaimJudge.Compare(plan, plan.Claims[i], outcome.Claims[i], problems));
        if (broken is not null)
            AddNotRun(broken, brokenAt, notRun, claims.Count(c => c.Status == ClaimStatus.NotRun), problems);
        return new Verdict(examples.ToImmutable(), claims.ToImmutable(), [.. problems]);
    }

    /// <summary>Whether a block did what its page says.</summary>
    public static bool Holds(SessionPlan plan, int block, BlockOutcome outcome)
    {
        var problems = new List<Problem>();
        JudgeExample(plan, plan.Examples[block], outcome, problems);
        return problems.Count == 0;
    }

    private static JudgedExample JudgeExample(SessionPlan plan, Example example, BlockOutcome outcome, List<Problem> problems)
    {
        switch (outcome)
        {
            case BlockOutcome.NotRun:
                return new(example, ExampleStatus.NotRun, "", null, false);
            case BlockOutcome.Stopped stopped:
                problems.Add(stopped.Problem with { Place = Locate(plan, stopped.Position) ?? example.Fence });
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
                var place = Locate(plan, threw.Exception.Position) ?? example.Fence;
                problems.Add(
                    threw.Exception.Type == "System.OutOfMemoryException"
                        ? StopProblems.TooMuchMemory.At(place, ProgramMemory.Worker.Most >> 20)
                        : EngineProblems.Threw.At(place, threw.Exception.Type, threw.Exception.Message)
                );
                return new(example, ExampleStatus.Failed, threw.Output, null, false);
            case BlockOutcome.Completed completed:
                return JudgeCompletion(example, completed, problems);
            default:
                throw new InvalidOperationException($"an outcome without a judgement: {outcome}");
        }
    }

    private static JudgedExample JudgeCompletion(Example example, BlockOutcome.Completed completed, List<Problem> problems)
    {
        switch (example.Kind)
        {
            case ExampleKind.Compile:
                return new(example, ExampleStatus.Compiled, "", null, false);
            case ExampleKind.Setup when completed.Output.Length > 0:
                problems.Add(
                    EngineProblems.SetupOutput.At(example.Fence) with
                    {
                        Detail = "computed " + OutputText.Quote(completed.Output),
                    }
                );
                return new(example, ExampleStatus.Failed, completed.Output, completed.Rich, false);
            case ExampleKind.Setup:
                return new(example, ExampleStatus.Ran, "", null, false);
            case ExampleKind.Throws:
                problems.Add(EngineProblems.DidNotThrow.At(example.Fence, example.Options.Throws!));
                return new(example, ExampleStatus.Failed, completed.Output, completed.Rich, false);
            case ExampleKind.Error:
                problems.Add(EngineProblems.DidNotFail.At(example.Fence, string.Join(", ", example.Options.ErrorCodes)));
                return new(example, ExampleStatus.Failed, "", null, false);
            default:
                return JudgeOutput(example, completed.Output, completed.Rich, ExampleStatus.Proved, problems);
        }
    }

    private static JudgedExample JudgeOutput(Example example, string output, RichValue? rich, ExampleStatus good, List<Problem> problems)
    {
        if (example.Claimed is null)
        {
            if (output.Length == 0 || example.IsTried)
                return new(example, example.Kind == ExampleKind.Throws ? good : ExampleStatus.Ran, output, rich, false);
            problems.Add(EngineProblems.UnclaimedOutput.At(example.Fence) with { Detail = "computed " + OutputText.Quote(output) });
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
        var column = isTable
            ? OutputText.WideColumn(example.Claimed.Text.Split('\n')[comparison.Line], comparison.Column)
            : comparison.Column;
        var place = example.Claimed.At(comparison.Line, column);
        problems.Add(
            (output.Length == 0 ? EngineProblems.OutputMissing.At(place) : EngineProblems.OutputDrifted.At(place, example.Name)) with
            {
                Detail = comparison.Difference,
            }
        );
        return new(example, ExampleStatus.Failed, output, rich, output.Length > 0);
    }

    private static JudgedExample JudgeThrow(SessionPlan plan, Example example, BlockOutcome.Threw threw, List<Problem> problems)
    {
        var expected = example.Options.Throws!;
        if (!example.IsThrown(threw.Exception.Type))
        {
            problems.Add(
                EngineProblems.ThrewOther.At(
                    Locate(plan, threw.Exception.Position) ?? example.Fence,
                    expected,
                    threw.Exception.Type,
                    threw.Exception.Message
                )
            );
            return new(example, ExampleStatus.Failed, "", null, false);
        }
        var message = OutputText.Normalize(threw.Exception.Message);
        var output = threw.Output.Length == 0 ? message : threw.Output + "\n" + message;
        return JudgeOutput(example, output, null, ExampleStatus.FailedAsExpected, problems);
    }

    private static JudgedExample JudgeRefusal(Example example, BlockOutcome.Refused refused, List<Problem> problems)
    {
        var codes = refused.Errors.Select(e => e.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        if (codes.SequenceEqual(example.Options.ErrorCodes))
            return new(example, ExampleStatus.FailedAsExpected, "", null, false);
        problems.Add(
            EngineProblems.FailedOtherwise.At(example.Fence, string.Join(", ", example.Options.ErrorCodes), string.Join(", ", codes)) with
            {
                Detail = string.Join('\n', refused.Errors.Select(e => $"{e.Code}: {e.Message}")),
            }
        );
        return new(example, ExampleStatus.Failed, "", null, false);
    }

    // Behind the last thing that is wrong with the block, so that whoever reads on has read why.
    private static void AddNotRun(Example broken, Place place, int blocks, int claims, List<Problem> problems)
    {
        var parts = new List<string>();
        if (blocks > 0)
            parts.Add(blocks == 1 ? "1 later block" : $"{blocks} later blocks");
        if (claims > 0)
            parts.Add(claims == 1 ? "1 claim" : $"{claims} claims");
        if (parts.Count > 0)
            problems.Add(EngineProblems.NotRun.At(place, string.Join(" and ", parts), broken.Fence.Line));
    }

    private static Problem Refusal(CompileError error, PlacedText code) =>
        new(Severity.Error, error.Code, code.At(error.Start), error.Message, error.Hint);

    private static Place? Locate(SessionPlan plan, BlockPosition? position) =>
        position is { } p && SubmissionName.IndexOf(p.Assembly) is var index && index < plan.Examples.Length
            ? plan.Examples[index].Code.At(p.Line, p.Column)
            : null;
}

using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Judging;

/// <summary>Compares what a claim's expression computed with what its page says, in prose or as the option that is ticked. Pure.</summary>
internal static class ClaimJudge
{
    public static ClaimResult Compare(SessionPlan plan, Claim claim, ClaimOutcome outcome, List<Problem> problems)
    {
        var prover = outcome.ProvedBy >= 0 ? plan.Examples[outcome.ProvedBy].Name : null;
        if (outcome.Refusal is { } error)
        {
            problems.Add(new Problem(Severity.Error, error.Code, claim.Expression.At(error.Start), error.Message, error.Hint));
            return new(claim, ClaimStatus.Failed, "", prover);
        }
        if (outcome.Exception is { } thrown)
        {
            problems.Add(EngineProblems.ClaimThrew.At(claim.Expression.Start, thrown.Type, thrown.Message));
            return new(claim, ClaimStatus.Failed, "", prover);
        }
        if (outcome.Stopped is { } reason)
        {
            problems.Add(StopProblems.ClaimsStopped.At(claim.Expression.Start, reason));
            return new(claim, ClaimStatus.Failed, "", prover);
        }
        if (outcome.Text is not { } computed)
            return new(claim, ClaimStatus.NotRun, "", prover);
        computed = OutputText.Normalize(computed, outcome.IsText);
        var good = outcome.IsEcho ? ClaimStatus.Stated : ClaimStatus.Proved;
        var result = new ClaimResult(claim, ClaimStatus.Failed, computed, prover, IsText: outcome.IsText) { Texts = outcome.Texts };
        if (claim.IsChoice)
            return CompareChoice(result, good, problems);
        var comparison = Comparison.Compare(claim.Written.Text, computed, Tolerance.None, result.Parts);
        if (comparison.Holds)
            return result with { Status = good };
        problems.Add(
            EngineProblems.ClaimDrifted.At(
                claim.Written.At(comparison.Line, comparison.Column),
                OutputText.Quote(claim.Written.Text),
                claim.Expression.Text,
                OutputText.Quote(computed)
            ) with
            {
                Detail = comparison.Difference,
            }
        );
        return result with { Drifted = true };
    }

    private static ClaimResult CompareChoice(ClaimResult result, ClaimStatus good, List<Problem> problems)
    {
        var (claim, computed) = (result.Claim, result.Computed);
        var right = claim.Options.Where(o => Comparison.Compare(o.Text.Text, computed, Tolerance.None, result.Parts).Holds).ToList();
        var ticked = claim.Options.Where(o => o.Ticked).ToList();
        switch (right.Count, ticked.Count)
        {
            case (0, _):
                problems.Add(EngineProblems.NoRightOption.At(claim.Written.Start, OutputText.Quote(computed)));
                break;
            case (> 1, _):
                problems.Add(
                    EngineProblems.TwoRightOptions.At(
                        right[1].Text.Start,
                        right[0].Text.Text,
                        right[1].Text.Text,
                        OutputText.Quote(computed)
                    )
                );
                break;
            case (1, 0):
                problems.Add(EngineProblems.NoTick.At(claim.Written.Start, right[0].Text.Text));
                break;
            case (1, > 1):
                problems.Add(EngineProblems.TwoTicks.At(ticked[1].Text.Start, ticked[0].Text.Text, ticked[1].Text.Text));
                break;
            default:
                if (ReferenceEquals(right[0], ticked[0]))
                    return result with { Status = good };
                problems.Add(
                    EngineProblems.WrongTick.At(ticked[0].Text.Start, ticked[0].Text.Text, OutputText.Quote(computed), right[0].Text.Text)
                );
                break;
        }
        return result with { Drifted = right.Count == 1 };
    }
}

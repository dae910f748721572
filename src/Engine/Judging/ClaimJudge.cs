using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Judging;

/// <summary>Compares what a claim's expression computed with what its page says, in prose or as the option that is ticked. Pure.</summary>
internal static class ClaimJudge
{
    public static ClaimResult Compare(
        SessionPlan plan,
        Claim claim,
        ClaimOutcome outcome,
        List<Problem> problems
    )
    {
        var prover = outcome.ProvedBy >= 0 ? plan.Examples[outcome.ProvedBy].Name : null;
        if (outcome.Refusal is { } error)
        {
            problems.Add(
                Problem.Error(
                    error.Code,
                    claim.Expression.At(error.Start),
                    error.Message,
                    error.Hint
                )
            );
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
        computed = OutputText.Normalize(computed, outcome.IsText);
        if (claim.IsChoice)
            return CompareChoice(claim, computed, outcome.IsText, prover, problems);
        var comparison = Comparison.Compare(
            claim.Written.Text,
            computed,
            Tolerance.None,
            outcome.IsText
        );
        if (comparison.Holds)
            return new(claim, ClaimStatus.Proved, computed, prover);
        problems.Add(
            Problem.Error(
                "drift",
                claim.Written.Start,
                $"the page claims {OutputText.Quote(claim.Written.Text)}, but '{claim.Expression.Text}' computes {OutputText.Quote(computed)}",
                "correct the page, or run 'dotnet run -- accept' if the computed value is right",
                comparison.Difference
            )
        );
        return new(claim, ClaimStatus.Failed, computed, prover, Drifted: true, outcome.IsText);
    }

    private static ClaimResult CompareChoice(
        Claim claim,
        string computed,
        bool isText,
        string? prover,
        List<Problem> problems
    )
    {
        var right = claim
            .Options.Where(o =>
                Comparison.Compare(o.Text.Text, computed, Tolerance.None, isText).Holds
            )
            .ToList();
        var ticked = claim.Options.Where(o => o.Ticked).ToList();
        switch (right.Count, ticked.Count)
        {
            case (0, _):
                problems.Add(
                    Problem.Error(
                        "choice",
                        claim.Written.Start,
                        $"no option equals the computed value {OutputText.Quote(computed)}",
                        "write the right value into one of the options"
                    )
                );
                break;
            case (> 1, _):
                problems.Add(
                    Problem.Error(
                        "choice",
                        right[1].Text.Start,
                        $"options '{right[0].Text.Text}' and '{right[1].Text.Text}' both equal the computed value {OutputText.Quote(computed)}",
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
                        $"option '{ticked[0].Text.Text}' is ticked, but the computed value {OutputText.Quote(computed)} is option '{right[0].Text.Text}'",
                        "tick the right option, or run 'dotnet run -- accept'"
                    )
                );
                break;
        }
        return new(claim, ClaimStatus.Failed, computed, prover, Drifted: right.Count == 1, isText);
    }
}

using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;

namespace AnswerKey.Engine.Running;

/// <summary>Runs every session again, in another order and another worker, and names what does not come out the same.</summary>
public static class Repetition
{
    /// <param name="times">How often each session runs in all; at least 2.</param>
    /// <param name="shuffle">Whether each round has an order of its own. The orders are the same in every build, so that a failure can be repeated.</param>
    public static Task<ImmutableArray<Problem>> CheckAsync(
        IEnumerable<PageExamples> pages,
        int times,
        bool shuffle,
        EngineOptions options,
        CancellationToken cancellation
    ) => CheckAsync(pages, times, shuffle, options, checkPolicy: true, cancellation);

    /// <param name="checkPolicy">False only in tests: the policy refuses nearly all that could move.</param>
    internal static async Task<ImmutableArray<Problem>> CheckAsync(
        IEnumerable<PageExamples> pages,
        int times,
        bool shuffle,
        EngineOptions options,
        bool checkPolicy,
        CancellationToken cancellation
    )
    {
        var plans = pages.SelectMany(p => p.Plan()).ToArray();
        var references = new BlockReferences(options.References, options.Imports);
        using var compilers = new Compilers(references, colours: false);
        var first = await RoundAsync(plans);
        var moved = new List<Problem>();
        for (var round = 1; round < times; round++)
        {
            var order = plans.ToArray();
            if (shuffle)
                new Random(round).Shuffle(order);
            // A new pool each time: what one process remembers must not hide what two would disagree about.
            var outcomes = await RoundAsync(order);
            foreach (var plan in plans)
                moved.AddRange(Differences(plan, first[plan.Id], outcomes[plan.Id], round + 1));
        }
        return [.. moved.DistinctBy(p => p.Place)];

        async Task<Dictionary<string, SessionOutcome>> RoundAsync(SessionPlan[] plans)
        {
            using var pool = new WorkerPool(options.Workers, references);
            var runner = new SessionRunner(compilers, pool, checkPolicy);
            var outcomes = new Dictionary<string, SessionOutcome>();
            await Parallel.ForEachAsync(
                plans,
                new ParallelOptions
                {
                    CancellationToken = cancellation,
                    MaxDegreeOfParallelism = options.Workers,
                },
                async (plan, token) =>
                {
                    var run = await runner.RunAsync(plan, colours: false, token);
                    lock (outcomes)
                        outcomes[plan.Id] = run.Outcome;
                }
            );
            return outcomes;
        }
    }

    private static IEnumerable<Problem> Differences(
        SessionPlan plan,
        SessionOutcome first,
        SessionOutcome again,
        int round
    )
    {
        for (var i = 0; i < plan.Examples.Length; i++)
        {
            var (before, now) = (Text(first.Blocks[i]), Text(again.Blocks[i]));
            if (before != now)
            {
                yield return Problem.Error(
                    "unstable",
                    plan.Examples[i].Fence,
                    $"block '{plan.Examples[i].Name}' gave something else in run {round}",
                    "an answer must not depend on order, time, hashes or threads",
                    $"run 1    {before}\nrun {round}    {now}"
                );
            }
        }
        for (var i = 0; i < plan.Claims.Length; i++)
        {
            if (first.Claims[i].Text != again.Claims[i].Text)
            {
                yield return Problem.Error(
                    "unstable",
                    plan.Claims[i].Expression.Start,
                    $"'{plan.Claims[i].Expression.Text}' gave something else in run {round}",
                    "an answer must not depend on order, time, hashes or threads",
                    $"run 1    {first.Claims[i].Text}\nrun {round}    {again.Claims[i].Text}"
                );
            }
        }
    }

    private static string Text(BlockOutcome outcome) =>
        outcome switch
        {
            BlockOutcome.Completed completed => completed.Output + completed.Rich?.Payload,
            BlockOutcome.Threw threw =>
                $"{threw.Output}{threw.Exception.Type}: {threw.Exception.Message}",
            BlockOutcome.Stopped stopped => stopped.Reason,
            _ => outcome.GetType().Name,
        };
}

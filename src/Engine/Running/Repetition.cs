using System.Collections.Concurrent;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;

namespace AnswerKey.Engine.Running;

/// <summary>Runs every session again, in another order and another worker, and names what does not come out the same.</summary>
internal static class Repetition
{
    /// <param name="times">How often each session runs in all.</param>
    /// <param name="checkPolicy">False only in tests: the policy refuses nearly all that could move.</param>
    public static async Task<IEnumerable<Problem>> CheckAsync(
        IEnumerable<PageExamples> pages,
        int times,
        EngineOptions options,
        CancellationToken cancellation,
        bool checkPolicy = true
    )
    {
        var plans = pages.SelectMany(p => p.Plan()).ToArray();
        var references = new BlockReferences(options.References, options.Imports);
        using var compilers = new Compilers(references, colours: false);
        var first = new ConcurrentDictionary<string, string[]>();
        var moved = new ConcurrentDictionary<Place, Problem>();
        for (var round = 1; round <= times; round++)
        {
            // A new pool each time: what one process remembers must not hide what two would disagree about.
            using var pool = new WorkerPool(options.Workers, references);
            var runner = new SessionRunner(compilers, pool, checkPolicy);
            await Parallel.ForEachAsync(
                plans,
                new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = options.Workers },
                async (plan, token) =>
                {
                    var (outcome, _) = await runner.RunAsync(plan, colours: false, token);
                    string[] now = [.. outcome.Blocks.Select(Text), .. outcome.Claims.Select(c => c.Text ?? "")];
                    var before = first.GetOrAdd(plan.Id, now);
                    for (var i = 0; i < now.Length; i++)
                    {
                        if (now[i] != before[i])
                            moved.TryAdd(PlaceOf(plan, i), Unstable(plan, i, before[i], now[i]));
                    }
                }
            );
            // The orders are the same in every build, so that a failure can be repeated.
            new Random(round).Shuffle(plans);
        }
        return moved.Values;
    }

    private static Place PlaceOf(SessionPlan plan, int i) =>
        i < plan.Examples.Length ? plan.Examples[i].Fence : plan.Claims[i - plan.Examples.Length].Expression.Start;

    private static Problem Unstable(SessionPlan plan, int i, string before, string now) =>
        (
            i < plan.Examples.Length
                ? EngineProblems.BlockUnstable.At(PlaceOf(plan, i), plan.Examples[i].Name)
                : EngineProblems.ClaimUnstable.At(PlaceOf(plan, i), plan.Claims[i - plan.Examples.Length].Expression.Text)
        ) with
        {
            Detail = $"first    {before}\nagain    {now}",
        };

    private static string Text(BlockOutcome outcome) =>
        outcome switch
        {
            BlockOutcome.Completed completed => completed.Output + completed.Rich?.Payload,
            BlockOutcome.Threw threw => $"{threw.Output}{threw.Exception.Type}: {threw.Exception.Message}",
            BlockOutcome.Stopped stopped => stopped.Problem.Message,
            _ => outcome.GetType().Name,
        };
}

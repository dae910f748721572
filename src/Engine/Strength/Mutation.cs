using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using AnswerKey.Engine.Judging;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Strength;

/// <summary>Changes a session's code in small ways, one at a time, and looks whether what its page says would be noticed to be wrong.</summary>
/// <param name="workers">How many mutants run at once.</param>
internal sealed class Mutation(Compilers compilers, SessionRunner runner, int workers)
{
    // A machine that does something else must not make an honest mutant look endless.
    private static readonly TimeSpan _leastLimit = TimeSpan.FromSeconds(1);

    /// <param name="most">How many mutants of each block are tried, at most.</param>
    /// <param name="tried">Told of each mutant.</param>
    /// <returns>Nothing of a session that fails as it stands.</returns>
    public async Task<SessionStrength> OfAsync(SessionPlan plan, int most, Action tried, CancellationToken cancellation)
    {
        var order = plan.ToCompile(checkPolicy: true, colours: false) with { Mutants = most };
        var compilation = await compilers.CompileAsync(order, cancellation);
        var session = SessionSteps.Of(plan, compilation);
        var clock = new Stopwatch();
        var limits = new Dictionary<int, TimeSpan>();
        clock.Start();
        var outcome = await runner.RunAsync(
            session,
            (block, _) =>
            {
                limits[block] = 4 * clock.Elapsed;
                clock.Restart();
                return true;
            },
            cancellation
        );
        if (!Judge.Compare(plan, outcome).Problems.IsEmpty)
            return SessionStrength.None;
        session = session with { Steps = [.. session.Steps.Select(step => step with { Timeout = LimitOf(step, limits) })] };
        var results = new ConcurrentBag<(int Block, TriedMutant Mutant)>();
        // That nothing makes a claim fail, a sample cannot show; of those that no block computes it is known without.
        var asked = most < int.MaxValue ? [] : Enumerable.Range(0, plan.Claims.Length).Where(i => !outcome.Claims[i].IsEcho);
        var unfailing = new ConcurrentDictionary<int, bool>(asked.Select(i => KeyValuePair.Create(i, true)));
        await Parallel.ForEachAsync(
            compilation.Order.Mutants.ReadAllAsync(cancellation),
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = workers },
            async (compiled, token) =>
            {
                var fate = await TryAsync(plan, session, compiled, unfailing, token);
                var (start, mutant) = (compiled.Mutant.Start, compiled.Mutant);
                results.Add((compiled.Block, new(start, mutant.Before, mutant.After, fate)));
                tried();
            }
        );
        var blocks =
            from result in results
            orderby result.Block, result.Mutant.Start, result.Mutant.After
            group result.Mutant by result.Block into mutants
            select (mutants.Key, mutants.ToImmutableArray());
        return new([.. blocks], [.. unfailing.Keys.Order()], compilation.Order.Loss?.Problem);
    }

    private static TimeSpan LimitOf(SessionStep step, Dictionary<int, TimeSpan> limits)
    {
        var limit = limits.GetValueOrDefault(step.Block);
        return limit > _leastLimit ? limit : _leastLimit;
    }

    private async Task<MutantFate> TryAsync(
        SessionPlan plan,
        SessionSteps session,
        CompiledMutant compiled,
        ConcurrentDictionary<int, bool> unfailing,
        CancellationToken cancellation
    )
    {
        if (compiled.Code is null)
            return MutantFate.NotCompiled;
        var changed = session.With(compiled.Block, compiled.Code);
        if (!compiled.KeepsSignature)
            changed = changed with { Steps = [.. changed.Steps.Where(step => step.Block <= compiled.Block)] };
        var fate = Judged(plan, await RunAsync(plan, changed, unfailing, cancellation), unfailing);
        if (fate != MutantFate.Survived || compiled.KeepsSignature)
            return fate;
        // What stands below sees other types or constants, and must be compiled once more.
        var example = plan.Examples[compiled.Block];
        plan = plan with
        {
            Examples = plan.Examples.SetItem(
                compiled.Block,
                example with
                {
                    Code = example.Code with { Text = compiled.Mutant.ApplyTo(example.Code.Text) },
                }
            ),
        };
        var compilation = await compilers.CompileAsync(plan.ToCompile(checkPolicy: true, colours: false), cancellation);
        changed = SessionSteps.Of(plan, compilation);
        if (changed.Claims.Any(c => c.Refusal is not null) || changed.Blocks.Zip(plan.Examples).Any(IsRefused))
            return MutantFate.NotCompiled;
        changed = changed with { Steps = [.. changed.Steps.Zip(session.Steps, (step, usual) => step with { Timeout = usual.Timeout })] };
        return Judged(plan, await RunAsync(plan, changed, unfailing, cancellation), unfailing);
    }

    private static bool IsRefused((BlockOutcome Outcome, Example Example) block) =>
        block.Outcome is BlockOutcome.Refused && block.Example.Runs;

    // One difference is enough, unless a claim has never failed yet.
    private Task<SessionOutcome> RunAsync(
        SessionPlan plan,
        SessionSteps session,
        ConcurrentDictionary<int, bool> unfailing,
        CancellationToken cancellation
    ) => runner.RunAsync(session, (block, outcome) => !unfailing.IsEmpty || Judge.Holds(plan, block, outcome), cancellation);

    private static MutantFate Judged(SessionPlan plan, SessionOutcome outcome, ConcurrentDictionary<int, bool> unfailing)
    {
        var verdict = Judge.Compare(plan, outcome);
        for (var i = 0; i < verdict.Claims.Length; i++)
        {
            if (verdict.Claims[i].Status == ClaimStatus.Failed)
                unfailing.TryRemove(i, out _);
        }
        return outcome.Blocks.Any(b => b is BlockOutcome.Stopped { Problem.Code: var code } && code == StopProblems.TimedOut.Code)
                ? MutantFate.TimedOut
            : verdict.Problems.IsEmpty ? MutantFate.Survived
            : MutantFate.Killed;
    }
}

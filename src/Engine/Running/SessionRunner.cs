using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Running;

/// <summary>Has a session compiled, runs it in a worker, and says what happened; compares nothing.</summary>
/// <param name="checkPolicy">False only in tests of what stands behind the policy.</param>
internal sealed class SessionRunner(Compilers compilers, WorkerPool workers, bool checkPolicy = true)
{
    /// <param name="colours">Whether the colours of its blocks are wanted.</param>
    public async Task<SessionRun> RunAsync(SessionPlan plan, bool colours, CancellationToken cancellation)
    {
        var compilation = await compilers.CompileAsync(plan.ToCompile(checkPolicy, colours), cancellation);
        var session = SessionSteps.Of(plan, compilation);
        return new SessionRun(await RunAsync(session, null, cancellation), compilation.Colours);
    }

    /// <param name="goesOn">Asked after each block whether what stands below it shall run; null for yes.</param>
    public async Task<SessionOutcome> RunAsync(SessionSteps session, Func<int, BlockOutcome, bool>? goesOn, CancellationToken cancellation)
    {
        if (session.Steps.IsEmpty)
            return new SessionOutcome(session.Blocks, session.Claims);
        Func<BlockResult, int, bool>? asked = goesOn is null ? null : (result, i) => goesOn(session.Steps[i].Block, Outcome(result));
        var (results, claims, stop) = await workers.UseAsync(worker => worker.Run(session.Steps, cancellation, asked), cancellation);
        return Distribute(session, results, claims, stop);
    }

    private static SessionOutcome Distribute(
        SessionSteps session,
        ImmutableArray<BlockResult> results,
        ImmutableArray<ClaimValue> claimResults,
        BlockOutcome.Stopped? stop
    )
    {
        var blocks = session.Blocks.ToArray();
        var claims = session.Claims.ToArray();
        for (var i = 0; i < results.Length; i++)
            blocks[session.Steps[i].Block] = Outcome(results[i]);
        // What an earlier block set off may come down on a later one: the stack tells whose it is.
        var guilty = stop?.Position is { } position ? SubmissionName.IndexOf(position.Assembly) : blocks.Length;
        if (guilty == blocks.Length && results.Length < session.Steps.Length)
            guilty = session.Steps[results.Length].Block;
        if (stop is not null && guilty < blocks.Length)
        {
            blocks[guilty] = stop;
            stop = null;
        }
        // In the order of those that were not refused.
        var evaluated = Enumerable.Range(0, claims.Length).Where(i => claims[i].Refusal is null);
        foreach (var (i, value) in evaluated.Zip(claimResults))
            claims[i] = claims[i] with
            {
                Text = value.Text,
                Exception = value.Exception,
                IsText = value.IsText,
                Texts = value.Texts,
                Refusal = Effect(value, session.Asked),
            };
        if (stop is not null && claimResults.IsEmpty && session.Steps[^1].Block == blocks.Length)
        {
            foreach (var i in evaluated)
                claims[i] = claims[i] with { Stopped = stop.Problem.Predicate };
        }
        return new SessionOutcome([.. blocks], [.. claims]);
    }

    // A variable that no claim names, such as a counter that the functions of a page set to zero for themselves, shows in what they give.
    private static CompileError? Effect(ClaimValue value, string asked)
    {
        var problem = value switch
        {
            { Changes: { } variable } when Regex.IsMatch(asked, $@"\b{Regex.Escape(variable)}\b") => EngineProblems.ClaimChanges.At(
                default,
                variable
            ),
            { Text: { } text, Again: { } again } => EngineProblems.ClaimUnsteady.At(
                default,
                OutputText.Quote(text),
                OutputText.Quote(again)
            ),
            _ => null,
        };
        return problem is null ? null : new CompileError(problem.Code, 0, 0, problem.Message, problem.Hint);
    }

    private static BlockOutcome Outcome(BlockResult result)
    {
        if (result.TooMuchOutput)
            return new BlockOutcome.Stopped(StopProblems.PrintedTooMuch.At(default));
        var output = OutputText.Normalize(result.Output);
        if (result is { Exception: null, LeftRunning: { } left })
            return new BlockOutcome.Stopped(StopProblems.LeftRunning.At(default, left));
        return result.Exception is { } thrown ? new BlockOutcome.Threw(thrown, output) : new BlockOutcome.Completed(output, result.Rich);
    }
}

/// <param name="Colours">Where they were asked for. They may come later than the outcome.</param>
internal sealed record SessionRun(SessionOutcome Outcome, Task<BlockColours> Colours);

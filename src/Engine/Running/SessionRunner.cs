using System.Collections.Immutable;
using AnswerKey.Comparing;
using AnswerKey.Compiler.Compiling;
using AnswerKey.Compiler.Policies;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Running;

/// <summary>Compiles a session in this process, runs it in a worker, and says what happened; compares nothing.</summary>
/// <param name="checkPolicy">False only in tests of what stands behind the policy.</param>
internal sealed class SessionRunner(WorkerPool workers, bool checkPolicy = true)
{
    private static readonly TimeSpan ClaimsTimeout = ExampleOptions.DefaultTimeout;

    /// <param name="whenCompiled">Given each block's submission (null for what stands below a broken one) while the worker runs.</param>
    public async Task<SessionOutcome> RunAsync(
        SessionPlan plan,
        CancellationToken cancellation,
        Action<IReadOnlyList<Submission?>>? whenCompiled = null
    )
    {
        var chain = CompiledSession.Compile(plan, checkPolicy, cancellation);
        var blocks = chain.Blocks.ToArray();
        var claims = chain.Claims.ToArray();
        if (chain.ToRun.Count > 0)
        {
            var running = workers.UseAsync(
                worker => worker.Run(chain.ToRun, chain.Timeouts, cancellation),
                cancellation
            );
            whenCompiled?.Invoke(chain.Submissions);
            var (results, claimResults, stop) = await running;
            Distribute(chain, results, claimResults, stop, blocks, claims);
        }
        else
        {
            whenCompiled?.Invoke(chain.Submissions);
        }
        return new SessionOutcome([.. blocks], WithProofs(plan, claims));
    }

    private static ImmutableArray<ClaimOutcome> WithProofs(SessionPlan plan, ClaimOutcome[] claims)
    {
        if (claims.Length == 0)
            return [];
        var declared = plan
            .Examples.Select(e =>
                e.Runs ? ScriptCompiler.DeclaredNames(e.Code.Text).ToHashSet() : null
            )
            .ToList();
        var last = declared.FindLastIndex(names => names is not null);
        return
        [
            .. claims.Select(
                (claim, i) =>
                {
                    var used = ScriptCompiler.UsedNames(plan.Claims[i].Expression.Text).ToHashSet();
                    var index = declared.FindLastIndex(names => names?.Overlaps(used) == true);
                    return claim with { ProvedBy = index >= 0 ? index : last };
                }
            ),
        ];
    }

    private static void Distribute(
        CompiledSession chain,
        ImmutableArray<BlockResult> results,
        ImmutableArray<ClaimValue> claimResults,
        BlockOutcome.Stopped? stop,
        BlockOutcome[] blocks,
        ClaimOutcome[] claims
    )
    {
        for (var i = 0; i < chain.RunOrder.Length; i++)
        {
            if (i < results.Length)
                blocks[chain.RunOrder[i]] = Outcome(results[i]);
            else if (i == results.Length && stop is not null)
                blocks[chain.RunOrder[i]] = stop;
        }
        // What an earlier block set off may come down on a later one: the stack tells whose it is.
        if (
            stop?.Position is { } position
            && SubmissionName.IndexOf(position.Assembly) is var guilty
            && guilty < blocks.Length
        )
        {
            if (results.Length < chain.RunOrder.Length)
                blocks[chain.RunOrder[results.Length]] = new BlockOutcome.NotRun();
            blocks[guilty] = stop;
            stop = null;
        }
        for (var i = 0; i < claimResults.Length; i++)
            claims[chain.ClaimOrder[i]] = new ClaimOutcome(
                claimResults[i].Text,
                claimResults[i].Exception,
                IsText: claimResults[i].IsText
            );
        if (claimResults.IsEmpty && stop is not null && results.Length == chain.RunOrder.Length)
        {
            foreach (var index in chain.ClaimOrder)
                claims[index] = new ClaimOutcome(null, Stopped: stop.Reason);
        }
    }

    private static BlockOutcome Outcome(BlockResult result)
    {
        if (result.TooMuchOutput)
            return new BlockOutcome.Stopped(
                "output",
                "printed more than a million characters",
                "print less; a reader would not read it"
            );
        var output = OutputText.Normalize(result.Output);
        if (result is { Exception: null, LeftRunning: { } left })
            return new BlockOutcome.Stopped(
                "left-running",
                left,
                "wait for what the block starts; nothing of it may go on after its end"
            );
        return result.Exception is { } thrown
            ? new BlockOutcome.Threw(thrown, output)
            : new BlockOutcome.Completed(output, result.Rich);
    }

    /// <summary>A session after compiling: what must run, and what is already known.</summary>
    private sealed record CompiledSession(
        Submission?[] Submissions,
        BlockOutcome[] Blocks,
        ClaimOutcome[] Claims,
        List<WorkerBlock> ToRun,
        List<TimeSpan> Timeouts,
        ImmutableArray<int> RunOrder,
        ImmutableArray<int> ClaimOrder
    )
    {
        public static CompiledSession Compile(
            SessionPlan plan,
            bool checkPolicy,
            CancellationToken cancellation
        )
        {
            var submissions = new Submission?[plan.Examples.Length];
            var blocks = new BlockOutcome[plan.Examples.Length];
            Array.Fill(blocks, new BlockOutcome.NotRun());
            var claims = new ClaimOutcome[plan.Claims.Length];
            Array.Fill(claims, ClaimOutcome.NotRun);
            var toRun = new List<WorkerBlock>();
            var timeouts = new List<TimeSpan>();
            var runOrder = ImmutableArray.CreateBuilder<int>();
            Submission? last = null;
            var broken = false;
            for (var i = 0; i < plan.Examples.Length && !broken; i++)
            {
                var example = plan.Examples[i];
                var submission = ScriptCompiler.Compile(
                    example.Code.Text,
                    SubmissionName.Of(i),
                    last,
                    checkPolicy ? Policy.OfPages : null,
                    cancellation: cancellation
                );
                submissions[i] = submission;
                if (example.Kind is ExampleKind.Compile or ExampleKind.Error)
                {
                    blocks[i] = submission.Succeeded
                        ? new BlockOutcome.Completed("", null)
                        : new BlockOutcome.Refused(submission.Errors);
                    continue;
                }
                if (!submission.Succeeded)
                {
                    blocks[i] = new BlockOutcome.Refused(submission.Errors);
                    broken = true;
                    continue;
                }
                last = submission;
                // A block of comments or using directives alone has an effect on the names after it, and nothing to run.
                if (submission.Pe.Length == 0)
                {
                    blocks[i] = new BlockOutcome.Completed("", null);
                    continue;
                }
                runOrder.Add(i);
                timeouts.Add(example.Options.Timeout);
                toRun.Add(
                    ToWorker(
                        submission,
                        example.Kind == ExampleKind.Throws
                            ? WorkerRole.ThrowingBlock
                            : WorkerRole.Block,
                        example.Options.Shape
                    )
                );
            }
            var claimOrder = broken
                ? []
                : CompileClaims(plan, last, checkPolicy, claims, toRun, timeouts, cancellation);
            return new CompiledSession(
                submissions,
                blocks,
                claims,
                toRun,
                timeouts,
                runOrder.ToImmutable(),
                claimOrder
            );
        }

        private static ImmutableArray<int> CompileClaims(
            SessionPlan plan,
            Submission? last,
            bool checkPolicy,
            ClaimOutcome[] claims,
            List<WorkerBlock> toRun,
            List<TimeSpan> timeouts,
            CancellationToken cancellation
        )
        {
            var good = new List<int>();
            for (var i = 0; i < plan.Claims.Length; i++)
            {
                if (ScriptCompiler.CheckExpression(plan.Claims[i].Expression.Text) is { } error)
                    claims[i] = new ClaimOutcome(null, Refusal: error);
                else
                    good.Add(i);
            }
            // Errors come in waves (an undefined name hides a type mismatch), so compile until what is left compiles.
            while (good.Count > 0)
            {
                var code = new ClaimsCode(good.Select(i => (i, plan.Claims[i].Expression.Text)));
                var submission = ScriptCompiler.Compile(
                    code.Text,
                    SubmissionName.Of(plan.Examples.Length),
                    last,
                    checkPolicy ? Policy.OfPages : null,
                    cancellation: cancellation
                );
                if (submission.Succeeded)
                {
                    toRun.Add(ToWorker(submission, WorkerRole.Claims, ValueShape.Natural));
                    timeouts.Add(ClaimsTimeout);
                    break;
                }
                foreach (var (index, error) in code.Attribute(submission.Errors))
                {
                    claims[index] = new ClaimOutcome(null, Refusal: error);
                    good.Remove(index);
                }
            }
            return [.. good];
        }

        private static WorkerBlock ToWorker(
            Submission submission,
            WorkerRole role,
            ValueShape shape
        ) =>
            new(
                submission.AssemblyName,
                submission.FactoryType,
                role,
                shape,
                submission.HasValue,
                submission.Pe,
                submission.Pdb
            );
    }
}

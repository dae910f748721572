using System.Collections.Immutable;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Running;

/// <summary>One thing that a worker has to run.</summary>
/// <param name="Block">Index of the block in its plan; that behind the last block for the claims.</param>
internal sealed record SessionStep(int Block, WorkerBlock Code, TimeSpan Timeout);

/// <summary>A session after compiling: what remains to run, and what is already known.</summary>
/// <param name="Blocks">What is known of each block; <see cref="BlockOutcome.NotRun"/> if nothing is.</param>
/// <param name="Claims">What is known of each claim.</param>
/// <param name="Asked">The expressions of its claims, one a line.</param>
internal sealed record SessionSteps(
    ImmutableArray<SessionStep> Steps,
    ImmutableArray<BlockOutcome> Blocks,
    ImmutableArray<ClaimOutcome> Claims,
    string Asked
)
{
    public static SessionSteps Of(SessionPlan plan, SessionCompilation compilation)
    {
        var (compiled, loss, _, _) = compilation;
        var steps = ImmutableArray.CreateBuilder<SessionStep>();
        var blocks = new BlockOutcome[plan.Examples.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            var example = plan.Examples[i];
            blocks[i] =
                loss?.Step == i ? new BlockOutcome.Stopped(loss.Problem)
                : compiled.Blocks[i] is not { } block ? new BlockOutcome.NotRun()
                : !block.Errors.IsEmpty ? new BlockOutcome.Refused(block.Errors)
                // A block of comments or using directives alone has an effect on the names after it, and nothing to run.
                : !example.Runs || block.Code is null ? new BlockOutcome.Completed("", null)
                : new BlockOutcome.NotRun();
            // What is set up is there for others to start.
            if (example.Runs && compiled.Blocks[i]?.Code is { } code)
            {
                code = example.Kind == ExampleKind.Setup ? code with { MainType = "" } : code;
                steps.Add(new(i, ToWorker(i, code, RoleOf(example), example.Options.Shape), example.Options.Timeout));
            }
        }
        if (compiled.ClaimsCode is { } claimsCode)
            steps.Add(
                new(
                    blocks.Length,
                    ToWorker(blocks.Length, claimsCode, WorkerRole.Claims, ValueShape.Natural),
                    ExampleOptions.DefaultTimeout
                )
            );
        return new(
            steps.ToImmutable(),
            [.. blocks],
            ClaimsOf(plan, compilation),
            string.Join('\n', plan.Claims.Select(claim => claim.Expression.Text))
        );
    }

    private static ImmutableArray<ClaimOutcome> ClaimsOf(SessionPlan plan, SessionCompilation compilation)
    {
        if (!compilation.Session.Claims.IsEmpty)
            return
            [
                .. compilation.Session.Claims.Select(claim => new ClaimOutcome(
                    null,
                    Refusal: claim.Refusal,
                    ProvedBy: claim.ProvedBy,
                    IsEcho: claim.IsEcho
                )),
            ];
        var claims = plan.Claims.Select(_ => ClaimOutcome.NotRun).ToArray();
        if (compilation.Loss is { } loss && loss.Step >= plan.Examples.Length)
        {
            // All claims together are one more step.
            var index = loss.Step - plan.Examples.Length;
            var subject = index < claims.Length ? "the claim's expression" : "this claim, with the others,";
            claims[Math.Min(index, claims.Length - 1)] = new ClaimOutcome(
                null,
                Refusal: new CompileError(loss.Problem.Code, 0, 0, $"{subject} {loss.Problem.Predicate}", loss.Problem.Hint)
            );
        }
        return [.. claims];
    }

    private static WorkerRole RoleOf(Example example) =>
        example.Kind == ExampleKind.Throws || example.IsTried ? WorkerRole.ThrowingBlock : WorkerRole.Block;

    /// <summary>The same session with other code in one of its blocks.</summary>
    public SessionSteps With(int block, CompiledCode code) =>
        this with
        {
            Steps =
            [
                .. Steps.Select(step =>
                    step.Block != block ? step : step with { Code = ToWorker(block, code, step.Code.Role, step.Code.Shape) }
                ),
            ],
        };

    private static WorkerBlock ToWorker(int index, CompiledCode code, WorkerRole role, ValueShape shape) =>
        new(SubmissionName.Of(index), code.FactoryType, role, shape, code.HasValue, code.MainType, code.Pe, code.Pdb);
}

using System.Collections.Immutable;
using AnswerKey.Engine.Judging;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Strength;

/// <summary>Runs a session with other seeds, and looks what of its page still holds.</summary>
internal sealed class Reseeding(Compilers compilers, SessionRunner runner, int workers)
{
    /// <param name="seeds">How many others are tried.</param>
    /// <returns>Nothing of a session that draws no random numbers, or fails as it stands.</returns>
    public async Task<SeedRuns> OfAsync(SessionPlan plan, int seeds, CancellationToken cancellation)
    {
        var order = plan.ToCompile(checkPolicy: true, colours: false) with { Seeds = seeds };
        var compilation = await compilers.CompileAsync(order, cancellation);
        var session = SessionSteps.Of(plan, compilation);
        // Of each block with generators they come in the order of the seeds.
        var others = new Dictionary<int, List<CompiledCode>>();
        await foreach (var compiled in compilation.Order.Mutants.ReadAllAsync(cancellation))
        {
            if (!others.TryGetValue(compiled.Block, out var codes))
                others.Add(compiled.Block, codes = []);
            if (compiled.Code is { } code)
                codes.Add(code);
        }
        if (others.Count == 0 || others.Values.Any(codes => codes.Count < seeds))
            return SeedRuns.None;
        var runs = new SeedRun[seeds];
        await Parallel.ForAsync(
            0,
            seeds,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = workers },
            async (seed, token) =>
            {
                var changed = others.Aggregate(session, (s, block) => s.With(block.Key, block.Value[seed]));
                runs[seed] = Moved(plan, await runner.RunAsync(changed, null, token));
            }
        );
        return new([.. runs]);
    }

    private static SeedRun Moved(SessionPlan plan, SessionOutcome outcome)
    {
        var claims = Judge.Compare(plan, outcome).Claims;
        return new(
            [.. Enumerable.Range(0, plan.Examples.Length).Where(i => !Holds(plan, i, outcome.Blocks[i]))],
            [.. Enumerable.Range(0, claims.Length).Where(i => !claims[i].Holds)]
        );
    }

    private static bool Holds(SessionPlan plan, int block, BlockOutcome outcome) =>
        outcome is not BlockOutcome.NotRun && Judge.Holds(plan, block, outcome);
}

/// <summary>What other seeds gave.</summary>
/// <param name="Seeds">None of a session that draws no random numbers.</param>
internal sealed record SeedRuns(ImmutableArray<SeedRun> Seeds)
{
    public static readonly SeedRuns None = new([]);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Seeds.Length);
        foreach (var indexes in Seeds.SelectMany(seed => new[] { seed.Blocks, seed.Claims }))
        {
            writer.Write(indexes.Length);
            foreach (var index in indexes)
                writer.Write(index);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote; that it is whole, its checksum says.</summary>
    public static SeedRuns Read(BinaryReader reader)
    {
        return new([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => new SeedRun(Indexes(), Indexes()))]);

        ImmutableArray<int> Indexes() => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadInt32())];
    }
}

/// <summary>What did not hold under another seed, by its index in the plan.</summary>
internal sealed record SeedRun(ImmutableArray<int> Blocks, ImmutableArray<int> Claims);

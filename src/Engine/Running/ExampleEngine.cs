using System.Collections.Immutable;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Judging;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Reading;
using AnswerKey.Engine.Strength;

namespace AnswerKey.Engine.Running;

/// <summary>Runs the examples of pages and judges them. Safe to use from several threads; dispose it to end its processes.</summary>
public sealed class ExampleEngine : IDisposable
{
    private readonly WorkerPool _workers;
    private readonly Compilers _compilers;
    private readonly SessionRunner _runner;
    private readonly ExampleCache _cache;
    private readonly EngineOptions _options;
    private readonly Lazy<ExecutionVersion> _version;
    private readonly Lazy<CodeColours> _colours;
    private readonly Lazy<BlockReadings> _readings;
    private readonly Lazy<Task> _warmUp;

    /// <summary>An engine that has started nothing yet.</summary>
    public ExampleEngine(EngineOptions options)
    {
        _options = options;
        var references = new BlockReferences(options.References, options.Imports, options.Profile);
        _workers = new WorkerPool(options.Workers, references);
        _compilers = new Compilers(references, options.Highlight);
        _runner = new SessionRunner(_compilers, _workers);
        _cache = new ExampleCache(options.CacheFolder);
        _version = new(() => ExecutionVersion.Of(options));
        _colours = new(() => new CodeColours(_cache, _version.Value));
        _readings = new(() => new BlockReadings(_compilers, _cache, _version.Value));
        _warmUp = new Lazy<Task>(() => Task.WhenAll(Task.Run(_compilers.WarmUp), _workers.WarmUpAsync()));
    }

    /// <summary>Whether no outcome is kept from an earlier run, so that every block will have to be compiled.</summary>
    internal bool KnowsNothing => _cache.IsEmpty;

    /// <summary>
    /// Begins in the background what the first example waits for: the start of the compiler, which takes a second or two, and of a worker.
    /// For a preview whose outcomes came from the cache, and for a build whose first example has to be compiled.
    /// </summary>
    public void WarmUp() => _ = _warmUp.Value;

    /// <summary>Checks one page: runs its sessions (or takes their outcomes from the cache) and compares.</summary>
    public async Task<PageResult> CheckAsync(PageExamples page, CancellationToken cancellation)
    {
        var results = new ExampleResult[page.Examples.Length];
        var claims = page.Claims.Select(c => new ClaimResult(c, ClaimStatus.Failed, "", null)).ToArray();
        var problems = new List<Problem>();
        var (run, reused) = (0, 0);
        foreach (var plan in page.Plan())
        {
            var (outcome, code, isKnown) = await RunAsync(plan, problems, cancellation);
            var blocks = plan.Examples.Count(e => e.Runs);
            (run, reused) = isKnown ? (run, reused + blocks) : (run + blocks, reused);
            var verdict = Judge.Compare(plan, outcome);
            for (var i = 0; i < verdict.Examples.Length; i++)
            {
                var judged = verdict.Examples[i];
                results[judged.Example.Index] = new ExampleResult(
                    judged.Example,
                    judged.Status,
                    judged.Output,
                    judged.Rich,
                    code[i],
                    judged.Drifted
                );
            }
            foreach (var claim in verdict.Claims)
                claims[claim.Claim.Index] = claim;
            problems.AddRange(await HeldAsync(plan, outcome, cancellation));
            problems.AddRange(verdict.Problems.Select(p => ProblemKind.Called(p, _options.Command)));
        }
        ImmutableArray<Example> apart = [.. page.Examples.Where(e => e.Kind is ExampleKind.Skip or ExampleKind.Unverified)];
        foreach (var (example, code) in apart.Zip(await ColourAsync(apart, null, problems, cancellation)))
        {
            var status = example.Kind == ExampleKind.Skip ? ExampleStatus.Skipped : ExampleStatus.Unverified;
            results[example.Index] = new ExampleResult(example, status, "", null, code);
        }
        problems.AddRange(page.Examples.SelectMany(UncheckedParts));
        problems.AddRange(ClaimsWithoutSession(page));
        return new PageResult(page.File, [.. results], [.. claims], [.. problems]) { BlocksRun = run, BlocksReused = reused };
    }

    /// <summary>Runs a page's sessions with other seeds, and tells what does not hold under each of them.</summary>
    /// <param name="result">What the page gives with its own seeds.</param>
    internal async Task<ImmutableArray<Problem>> ReseedAsync(
        PageExamples page,
        PageResult result,
        int seeds,
        CancellationToken cancellation
    )
    {
        // They are checked in every build, with the claims that they prove.
        var saying = page.Examples.Where(e => e.Options.Seeds is not null).Select(e => e.Name).ToHashSet();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var plan in page.Plan().Where(p => p.Examples.Any(e => e.Runs)))
        {
            var runs = await ReseedAsync(plan, seeds, cancellation);
            for (var i = 0; i < plan.Examples.Length; i++)
            {
                var example = plan.Examples[i];
                var held = runs.Seeds.Count(s => !s.Blocks.Contains(i));
                if (
                    held < runs.Seeds.Length
                    && !saying.Contains(example.Name)
                    && result.Examples[example.Index].Status != ExampleStatus.Failed
                )
                    problems.Add(EngineProblems.BlockMoves.At(example.Fence, example.Name, held, seeds));
            }
            for (var i = 0; i < plan.Claims.Length; i++)
            {
                var claim = plan.Claims[i];
                var held = runs.Seeds.Count(s => !s.Claims.Contains(i));
                if (held < runs.Seeds.Length && result.Claims[claim.Index] is { Holds: true } now && !saying.Contains(now.ProvedBy ?? ""))
                    problems.Add(EngineProblems.ClaimMoves.At(claim.Written.Start, claim.Expression.Text, held, seeds));
            }
        }
        return problems.ToImmutable();
    }

    /// <summary>Whether the blocks that say how many other seeds give the same are right.</summary>
    private async Task<IEnumerable<Problem>> HeldAsync(SessionPlan plan, SessionOutcome outcome, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        for (var i = 0; i < plan.Examples.Length; i++)
        {
            if (plan.Examples[i] is not { Options: { Seeds: { } seeds, Hold: var hold } } example || !outcome.IsAsPlanned(plan))
                continue;
            var runs = await ReseedAsync(plan, seeds, cancellation);
            if (runs.Seeds.IsEmpty)
            {
                problems.Add(EngineProblems.NoSeed.At(example.Fence, example.Name));
                continue;
            }
            var proved = Enumerable.Range(0, plan.Claims.Length).Where(c => outcome.Claims[c].ProvedBy == i).ToList();
            var held = runs.Seeds.Count(s => !s.Blocks.Contains(i) && !s.Claims.Any(proved.Contains));
            if (held != hold)
                problems.Add(EngineProblems.HoldsOtherwise.At(example.Fence, example.Name, held, seeds, hold));
        }
        return problems;
    }

    private async Task<SeedRuns> ReseedAsync(SessionPlan plan, int seeds, CancellationToken cancellation)
    {
        var key = CacheKey.OfVariants(plan, seeds, _version.Value);
        if (_cache.ReadSeeds(key) is { } known)
            return known;
        var runs = await new Reseeding(_compilers, _runner, _options.Workers).OfAsync(plan, seeds, cancellation);
        _cache.WriteSeeds(key, runs);
        return runs;
    }

    /// <summary>Tries small changes of a page's code, and tells which of them the page does not notice.</summary>
    /// <param name="most">How many of each block, at most.</param>
    /// <param name="tried">Told of each.</param>
    internal async Task<PageStrength> MutateAsync(PageExamples page, int most, Action tried, CancellationToken cancellation)
    {
        var mutation = new Mutation(_compilers, _runner, _options.Workers);
        var blocks = new List<BlockStrength>();
        var unfailing = new List<Claim>();
        var problems = new List<Problem>();
        foreach (var plan in page.Plan().Where(p => p.Examples.Any(e => e.Runs)))
        {
            var key = CacheKey.OfVariants(plan, most, _version.Value);
            if (_cache.ReadStrength(key) is not { } strength)
            {
                strength = await mutation.OfAsync(plan, most, tried, cancellation);
                if (strength.Loss is null)
                    _cache.WriteStrength(key, strength);
                else
                    problems.Add(strength.Loss with { Place = plan.Examples[0].Fence });
            }
            blocks.AddRange(strength.Blocks.Select(b => new BlockStrength(plan.Examples[b.Block], b.Mutants)));
            unfailing.AddRange(strength.Unfailing.Select(i => plan.Claims[i]));
        }
        return new PageStrength(
            page.File,
            PageStrength.KeyOf(page),
            [.. blocks.OrderBy(b => b.Example.Index)],
            [.. unfailing.OrderBy(c => c.Index)],
            [.. problems]
        );
    }

    /// <summary>What blocks are by their syntax, and what their comments state.</summary>
    internal Task<ImmutableArray<(CodeReading? Reading, Problem? Problem)>> ReadAsync(
        ImmutableArray<string> codes,
        CancellationToken cancellation
    ) => _readings.Value.ReadAsync(codes, cancellation);

    /// <summary>Ends the processes that it started.</summary>
    public void Dispose()
    {
        // What is just being started would be left behind. Why something did not start has been told to whoever needed it.
        if (_warmUp.IsValueCreated)
            Task.WhenAny(_warmUp.Value).Wait();
        _compilers.Dispose();
        _workers.Dispose();
    }

    private async Task<(SessionOutcome Outcome, ImmutableArray<CodeTokens> Code, bool IsKnown)> RunAsync(
        SessionPlan plan,
        List<Problem> problems,
        CancellationToken cancellation
    )
    {
        var key = CacheKey.Of(plan, _version.Value);
        if (_cache.ReadOutcome(key, plan) is { } known)
            return (known, await ColourAsync(plan.Examples, null, problems, cancellation), true);
        WarmUp();
        var isColoured = !_options.Highlight || _colours.Value.Known(plan.Examples) is not null;
        var run = await _runner.RunAsync(plan, !isColoured, cancellation);
        if (run.Outcome.IsAsPlanned(plan))
            _cache.WriteOutcome(key, run.Outcome);
        _cache.WriteLastParts(plan, key);
        return (run.Outcome, await ColourAsync(plan.Examples, isColoured ? null : run.Colours, problems, cancellation), false);
    }

    /// <summary>The colours of blocks: from the cache, or as they come, or compiled for it.</summary>
    /// <param name="coming">Null if nobody has asked for them yet.</param>
    private async Task<ImmutableArray<CodeTokens>> ColourAsync(
        ImmutableArray<Example> blocks,
        Task<BlockColours>? coming,
        List<Problem> problems,
        CancellationToken cancellation
    )
    {
        ImmutableArray<CodeTokens> none = [.. blocks.Select(_ => CodeTokens.None)];
        if (!_options.Highlight || blocks.IsEmpty)
            return none;
        if (coming is null && _colours.Value.Known(blocks) is { } known)
            return known;
        coming ??= _compilers.ColourAsync(
            new SessionToCompile([.. blocks.Select(block => block.ToCompile())], [], CheckPolicy: false, Emit: false, Colours: true),
            cancellation
        );
        var (coloured, loss) = await coming;
        if (loss is not null)
            problems.Add(loss.Problem with { Place = blocks[Math.Clamp(loss.Step, 0, blocks.Length - 1)].Fence });
        if (!CodeColours.Fit(blocks, coloured))
            return none;
        _colours.Value.Keep(blocks, coloured);
        return coloured;
    }

    private static IEnumerable<Problem> UncheckedParts(Example example)
    {
        if (example.Kind == ExampleKind.Unverified)
            yield return EngineProblems.Unverified.At(example.Fence);
        if (example is { Claimed: { } claimed, Kind: not (ExampleKind.Run or ExampleKind.Throws) })
            yield return EngineProblems.ClaimWithoutRun.At(claimed.Start, Called(example.Kind));
    }

    private static string Called(ExampleKind kind) =>
        kind switch
        {
            ExampleKind.Setup => "a 'setup' block",
            ExampleKind.Compile => "a 'compile' block, which is not run,",
            ExampleKind.Error => "a block that must not compile",
            ExampleKind.Skip => "a skipped block",
            _ => "a block that does not say 'run'",
        };

    private static IEnumerable<Problem> ClaimsWithoutSession(PageExamples page)
    {
        var sessions = page.Examples.Select(e => e.Session).Distinct().ToList();
        return page
            .Claims.Where(c => c.Session.Length > 0 && !sessions.Contains(c.Session))
            .Select(c => EngineProblems.NoSession.At(c.Expression.Start, c.Session).OrHint(NearestName.Hint(c.Session, sessions)));
    }
}

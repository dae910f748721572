using System.Collections.Immutable;
using AnswerKey.Compiler.Compiling;
using AnswerKey.Compiler.Highlighting;
using AnswerKey.Compiler.Policies;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Judging;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Engine.Running;

/// <summary>Settings of one engine.</summary>
/// <param name="CacheFolder">Null to neither read nor write a cache.</param>
/// <param name="Highlight">Whether results carry classified code; <c>verify</c> needs none.</param>
public sealed record EngineOptions(string? CacheFolder, bool Highlight, int Workers)
{
    public static EngineOptions Default(string? cacheFolder, bool highlight) =>
        new(cacheFolder, highlight, Environment.ProcessorCount);
}

/// <summary>Runs the examples of pages and judges them. Safe to use from several threads; dispose it to end its workers.</summary>
public sealed class ExampleEngine : IDisposable
{
    private readonly WorkerPool workers;
    private readonly SessionRunner runner;
    private readonly ExampleCache cache;
    private readonly EngineOptions options;
    private readonly Lazy<XmlSummaries> summaries;
    private readonly Lazy<Task> warmUp;

    public ExampleEngine(EngineOptions options)
    {
        this.options = options;
        workers = new WorkerPool(options.Workers);
        runner = new SessionRunner(workers);
        cache = new ExampleCache(options.CacheFolder);
        summaries = new Lazy<XmlSummaries>(() => new XmlSummaries());
        warmUp = new Lazy<Task>(() =>
        {
            _ = Task.Run(WarmUpCompiler);
            return workers.WarmUpAsync();
        });
    }

    /// <summary>
    /// Begins in the background what the first example waits for: the start of the compiler, which takes a second or two, and of a worker.
    /// For a preview whose outcomes came from the cache, and for a build whose first example has to be compiled: another core starts
    /// what that example needs last while it still waits for what it needs first.
    /// </summary>
    public void WarmUp() => _ = warmUp.Value;

    /// <summary>Checks one page: runs its sessions (or takes their outcomes from the cache) and compares.</summary>
    public async Task<PageResult> CheckAsync(PageExamples page, CancellationToken cancellation)
    {
        var verdicts = new List<(Judge.Verdict Verdict, ImmutableArray<CodeTokens> Code)>();
        var problems = new List<Problem>();
        var (run, reused) = (0, 0);
        foreach (var plan in page.Plan())
        {
            var code = options.Highlight
                ? SessionHighlighter.Known(plan, cache)
                : ImmutableArray<CodeTokens>.Empty;
            var (outcome, isKnown) = await OutcomeAsync(
                plan,
                code is null
                    ? submissions =>
                        code = SessionHighlighter.Highlight(
                            plan,
                            submissions,
                            cache,
                            summaries.Value
                        )
                    : null,
                cancellation
            );
            code ??= SessionHighlighter.Highlight(plan, cache, summaries.Value, cancellation);
            verdicts.Add((Judge.Compare(plan, outcome), code.Value));
            var blocks = plan.Examples.Count(e => e.Runs);
            (run, reused) = isKnown ? (run, reused + blocks) : (run + blocks, reused);
        }
        problems.AddRange(ClaimsWithoutSession(page));
        return Assemble(page, verdicts, problems) with { BlocksRun = run, BlocksReused = reused };
    }

    public void Dispose()
    {
        // A worker that is just being started would be left behind.
        if (warmUp.IsValueCreated)
            warmUp.Value.Wait();
        workers.Dispose();
    }

    private void WarmUpCompiler()
    {
        // A little of everything that answers are made of: what a block does not use, the next one would still have to wait for.
        var submission = ScriptCompiler.Compile(
            """
            record Layer(string Name, int In, int Out);
            double[] Softmax(double[] z) => z.Select(v => Math.Exp(v) / z.Sum(Math.Exp)).ToArray();
            var layers = new List<Layer> { new("hidden", 3, 4) };
            foreach (var layer in layers.Where(l => l.In > 0).OrderBy(l => l.Name))
                Console.WriteLine($"{layer.Name,-8} {layer.In * layer.Out:N0}");
            string.Join(", ", Softmax([1, 2, 3]).Select(v => v.ToString("F4")))
            """,
            "WarmUp",
            previous: null,
            Policy.OfPages
        );
        if (options.Highlight)
            _ = Classification.Of(submission.Model, summaries.Value);
    }

    private async Task<(SessionOutcome Outcome, bool IsKnown)> OutcomeAsync(
        SessionPlan plan,
        Action<IReadOnlyList<Submission?>>? whenCompiled,
        CancellationToken cancellation
    )
    {
        var key = CacheKey.Of(plan);
        if (cache.ReadOutcome(key, plan) is { } known)
            return (known, true);
        WarmUp();
        var outcome = await runner.RunAsync(plan, cancellation, whenCompiled);
        if (outcome.IsAsPlanned(plan))
            cache.WriteOutcome(key, outcome);
        cache.WriteLastParts(plan, key);
        return (outcome, false);
    }

    private static IEnumerable<Problem> ClaimsWithoutSession(PageExamples page)
    {
        var sessions = page.Examples.Select(e => e.Session).Distinct().ToList();
        return page
            .Claims.Where(c => c.Session.Length > 0 && !sessions.Contains(c.Session))
            .Select(c =>
                Problem.Error(
                    "no-session",
                    c.Expression.Start,
                    $"the page has no session '{c.Session}'",
                    NearestName.Hint(c.Session, sessions)
                )
            );
    }

    private static PageResult Assemble(
        PageExamples page,
        List<(Judge.Verdict Verdict, ImmutableArray<CodeTokens> Code)> verdicts,
        List<Problem> problems
    )
    {
        var examples = new ExampleResult[page.Examples.Length];
        var claims = page
            .Claims.Select(c => new ClaimResult(c, ClaimStatus.Failed, "", null))
            .ToArray();
        foreach (var example in page.Examples)
        {
            var status =
                example.Kind == ExampleKind.Skip ? ExampleStatus.Skipped : ExampleStatus.Unverified;
            examples[example.Index] = new ExampleResult(
                example,
                status,
                "",
                null,
                Classification.Lexical(example.Code.Text)
            );
        }
        foreach (var (verdict, code) in verdicts)
        {
            for (var i = 0; i < verdict.Examples.Length; i++)
            {
                var judged = verdict.Examples[i];
                var tokens = code.IsDefaultOrEmpty ? CodeTokens.None : code[i];
                examples[judged.Example.Index] = new ExampleResult(
                    judged.Example,
                    judged.Status,
                    judged.Output,
                    judged.Rich,
                    tokens,
                    judged.Drifted
                );
            }
            foreach (var claim in verdict.Claims)
                claims[claim.Claim.Index] = claim;
            problems.AddRange(verdict.Problems);
        }
        return new PageResult(page.File, [.. examples], [.. claims], [.. problems]);
    }
}

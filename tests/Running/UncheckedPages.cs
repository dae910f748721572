using System.Collections.Immutable;
using AnswerKey.Engine.Judging;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;

namespace AnswerKey.Tests;

/// <summary>Runs pages whose code the policy would refuse, to see what stands behind it.</summary>
internal sealed class UncheckedPages : IDisposable
{
    private readonly TestSite _site = TestSite.Create();

    public static BlockReferences References { get; } = new([], []);

    public string Root => _site.Root;

    /// <summary>Writes a page; its body begins on line 7.</summary>
    public UncheckedPages With(string name, string body)
    {
        _site.WithQuestion(name, body);
        return this;
    }

    /// <summary>The examples of the pages, in the order of their files' names.</summary>
    public ImmutableArray<PageExamples> Read()
    {
        var content = new ContentReader(_site.Root, _site.Options.Input, TestSite.Parts.Plugins).Read(_site.Options.Settings, _ => { });
        return
        [
            .. content
                .Pages.OrderBy(p => p.Source.File, StringComparer.Ordinal)
                .Select(p => PageParser.Parse(p, countsNumerals: false, _ => { }).Examples),
        ];
    }

    /// <summary>What the judge says of each session, all run at once by two workers; as <see cref="TestSite.Line"/> writes it.</summary>
    public async Task<string[]> ProblemsAsync(Sandbox? sandbox = null)
    {
        using var pool = new WorkerPool(2, References, sandbox);
        return await ProblemsAsync(pool);
    }

    public async Task<string[]> ProblemsAsync(WorkerPool pool)
    {
        using var compilers = new Compilers(References, colours: false);
        return await ProblemsAsync(pool, compilers);
    }

    /// <summary>The same with a compiler of the test's own, and with the policy.</summary>
    public async Task<string[]> ProblemsAsync(Compilers compilers)
    {
        using var pool = new WorkerPool(2, References);
        return await ProblemsAsync(pool, compilers, checkPolicy: true);
    }

    private async Task<string[]> ProblemsAsync(WorkerPool pool, Compilers compilers, bool checkPolicy = false)
    {
        var runner = new SessionRunner(compilers, pool, checkPolicy);
        var problems = await Task.WhenAll(
            Read()
                .SelectMany(p => p.Plan())
                .Select(async plan =>
                {
                    var run = await runner.RunAsync(plan, colours: false, CancellationToken.None);
                    return Judge.Compare(plan, run.Outcome).Problems;
                })
        );
        return [.. problems.SelectMany(p => p).Where(p => p.Severity == Severity.Error).Select(TestSite.Line)];
    }

    public void Dispose() => _site.Dispose();
}

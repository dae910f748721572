using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Examples in, verdicts out: blocks that nobody read from Markdown.</summary>
public sealed class ExampleEngineTests(ExampleEngineTests.StartedEngine started) : IClassFixture<ExampleEngineTests.StartedEngine>
{
    [Fact]
    public async Task A_block_runs_and_what_it_computes_is_compared_with_what_is_claimed()
    {
        var result = await CheckAsync(("1 + 2", "3"), ("new[] { 0.1 + 0.2 }", "[0.3]"));
        Assert.Empty(result.Problems);
        Assert.All(result.Examples, e => Assert.Equal(ExampleStatus.Proved, e.Status));
        Assert.Equal(2, result.BlocksRun);
    }

    [Fact]
    public async Task A_wrong_claim_is_a_drift_at_its_place_with_what_was_computed()
    {
        var problem = Assert.Single((await CheckAsync(("6 * 7", "41"))).Problems);
        Assert.Equal(("drift", 2), (problem.Code, problem.Place.Line));
        Assert.Contains("computed  42", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_sees_those_before_it_and_is_not_run_below_a_broken_one()
    {
        var result = await CheckAsync(("var x = 4;", null), ("x * y", "8"), ("x", "4"));
        Assert.Equal(["CS0103", "not-run"], result.Problems.Select(p => p.Code));
        Assert.Equal("x * ".Length + 1, result.Problems[0].Place.Column);
    }

    [Fact]
    public async Task What_blocks_may_not_name_is_refused_before_anything_runs()
    {
        var problem = Assert.Single((await CheckAsync(("System.IO.File.ReadAllText(\"/etc/passwd\")", "x"))).Problems);
        Assert.Equal("policy", problem.Code);
    }

    [Fact]
    public async Task A_block_without_an_end_is_named_and_the_next_page_is_checked_all_the_same()
    {
        var options = ExampleOptions.None with { Timeout = TimeSpan.FromSeconds(1) };
        var endless = await CheckAsync(options, ("while (true) ;", null));
        Assert.Equal("timeout", Assert.Single(endless.Problems).Code);
        Assert.Empty((await CheckAsync(("2 + 2", "4"))).Problems);
    }

    private Task<PageResult> CheckAsync(params (string Code, string? Claimed)[] blocks) => CheckAsync(ExampleOptions.None, blocks);

    private Task<PageResult> CheckAsync(ExampleOptions options, params (string Code, string? Claimed)[] blocks) =>
        started.Engine.CheckAsync(
            new PageExamples("page.md", [.. blocks.Select((b, i) => ToExample(b.Code, b.Claimed, i, options))], [], []),
            CancellationToken.None
        );

    // Each block on a line of its own, and its claim on the next.
    internal static Example ToExample(string code, string? claimed, int index, ExampleOptions options) =>
        new(
            index,
            $"block-{index + 1}",
            ExampleKind.Run,
            "",
            options,
            At(code, 2 * index + 1),
            claimed is null ? null : At(claimed, 2 * index + 2),
            new Place("page.md", 2 * index + 1, 1)
        );

    internal static PlacedText At(string text, int line) => new("page.md", text, [new LineStart(line, 1, 0)]);

    /// <summary>One engine for all of them: it takes a second or two to start.</summary>
    public sealed class StartedEngine : IDisposable
    {
        public ExampleEngine Engine { get; } = new(EngineOptions.Default(cacheFolder: null, highlight: false));

        public void Dispose() => Engine.Dispose();
    }
}

using AnswerKey.Engine.Running;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Running again, in another order and another worker, names what does not come out the same.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("Guid.NewGuid()")]
    [InlineData("DateTime.UtcNow.Ticks")]
    [InlineData("Random.Shared.Next()")]
    [InlineData("struct S { public string Text; }\nnew S { Text = \"a\" }.GetHashCode()")]
    [InlineData("System.Diagnostics.Stopwatch.GetTimestamp()")]
    [InlineData(
        // Not the order in which threads come: on one busy core that settles into a round that repeats.
        "var waited = 0L;\nvar other = new System.Threading.Thread(() => System.Threading.Thread.Sleep(5));\nother.Start();\nwhile (other.IsAlive) waited++;\nwaited"
    )]
    public async Task What_moves_by_itself_is_named(string code)
    {
        using var pages = new UncheckedPages()
            .With("a-still", "```csharp run\n6 * 7\n```\n```output\n42\n```\n")
            .With("moves", $"```csharp setup\nusing System.Threading.Tasks;\n```\n\n```csharp run\n{code}\n```\n\n[1](check:1)\n");
        var problem = Assert.Single(await CheckAsync(pages, times: 3));
        Assert.StartsWith("input/topic/moves.md:11:1 error unstable: block ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"hash\".GetHashCode()")]
    [InlineData("\"hash\".GetHashCode(StringComparison.OrdinalIgnoreCase)")]
    [InlineData("string.GetHashCode(\"hash\")")]
    [InlineData("HashCode.Combine(1, \"a\")")]
    [InlineData("(1, \"a\").GetHashCode()")]
    [InlineData("new { A = \"a\" }.GetHashCode()")]
    [InlineData("record struct R(string Name, decimal? Price);\nnew R(\"a\", 2).GetHashCode()")]
    [InlineData(
        "string.Join(\",\", new System.Collections.Hashtable(Enumerable.Range(0, 50).ToDictionary(i => \"k\" + i)).Keys.Cast<string>())"
    )]
    public async Task The_hash_code_of_a_value_is_the_same_in_every_worker(string code)
    {
        using var pages = new UncheckedPages().With("a", $"```csharp run\n{code}\n```\n");
        Assert.Empty(await CheckAsync(pages, times: 3));
    }

    [Fact]
    public async Task What_one_page_leaves_in_a_library_for_another_is_named_by_another_order()
    {
        // Four pages that count how many came before them in the same worker.
        const string Code =
            "```csharp run\nMathNet.Numerics.Control.MaxDegreeOfParallelism += 1;\nMathNet.Numerics.Control.MaxDegreeOfParallelism\n```\n";
        using var pages = new UncheckedPages();
        foreach (var name in (string[])["a", "b", "c", "d"])
            pages.With(name, Code);
        var problems = await CheckAsync(pages, times: 3, workers: 1);
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.Contains(":7:1 error unstable: block ", p, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_move_is_left_alone()
    {
        using var pages = new UncheckedPages().With(
            "a",
            "```csharp run\nvar random = new Random(42);\nvar m = Matrix<double>.Build.Random(60, 60, 7);\n(random.Next(), (m * m).RowSums().Sum(), new HashSet<string> { \"b\", \"a\" }.First())\n```\n\n```csharp run throws=System.Exception\nthrow new Exception(\"x\");\n```\n\n[1](check:random.Next())\n"
        );
        Assert.Empty(await CheckAsync(pages, times: 3));
    }

    [Theory]
    // Each draws from MathNet's own generator; only some of them can be told by the policy.
    [InlineData("Random none = null;\nnew Normal(0, 1, none).Sample()")]
    [InlineData("new Normal(0, 1, new Random(1)) { RandomSource = null }.Sample()")]
    [InlineData("new Beta(0, 0, new Random(1)).Sample()")]
    [InlineData("new NormalGamma(1, 1, 1, 1, new Random(1)).MeanMarginal().Sample()")]
    [InlineData("class N() : Zipf(1, 1000000, null);\nnew N().Sample()")]
    [InlineData("string.Join(\",\", Combinatorics.GeneratePermutation(50))")]
    public async Task A_generator_that_was_left_out_has_a_seed_all_the_same(string code)
    {
        var block =
            $"```csharp run\nusing MathNet.Numerics;\nusing MathNet.Numerics.Distributions;\n{code}\n```\n\n[1](check:Normal.Sample(0, 1))\n";
        using var pages = new UncheckedPages().With("a", block).With("b", block);
        Assert.Empty(await CheckAsync(pages, times: 3, workers: 1));
    }

    [Fact]
    public async Task The_verb_says_so_and_fails()
    {
        using var site = TestSite.Create().WithQuestion("a", "```csharp run\n6 * 7\n```\n```output\n42\n```\n");
        var (exitCode, output) = await site.RunAsync("verify", "--repeat", "3");
        Assert.True(exitCode == 0, output);
    }

    private static async Task<string[]> CheckAsync(UncheckedPages pages, int times, int workers = 2) =>
        [
            .. (
                await Repetition.CheckAsync(
                    pages.Read(),
                    times,
                    new EngineOptions(null, Highlight: false, workers),
                    CancellationToken.None,
                    checkPolicy: false
                )
            ).Select(TestSite.Line),
        ];
}

using AnswerKey.Engine.Running;
using AnswerKey.Engine.Strength;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Small changes of blocks, and whether their page notices.</summary>
public sealed class MutationTests(ExampleEngineTests.StartedEngine started) : IClassFixture<ExampleEngineTests.StartedEngine>
{
    [Fact]
    public async Task A_block_that_prints_what_it_computes_notices_every_change()
    {
        var page = await MutateAsync(["var x = 3;\nx * 4 - 5"], ["7"]);
        var block = Assert.Single(page.Blocks);
        Assert.Empty(block.Survivors);
        Assert.Equal((block.Mutants.Length, false), (block.Share.Whole, block.IsWeak));
        Assert.Contains(block.Mutants, m => (m.Before, m.After) == ("x * 4 - 5", "x * 4 + 5"));
    }

    [Fact]
    public async Task A_block_that_never_says_no_is_weak_and_its_survivors_have_places()
    {
        var page = await MutateAsync(["bool AreBounded(int[] a) => a.All(v => Math.Abs(v - 7) + 20 > 1);\nAreBounded([4, 5])"], ["True"]);
        var block = Assert.Single(page.Blocks);
        Assert.True(block.IsWeak);
        var dropped = Assert.Single(block.Survivors, m => m.After.Contains("=> (v - 7)", StringComparison.Ordinal));
        Assert.Equal("bool AreBounded(int[] a) => a.All(v => ".Length, dropped.Start);
    }

    [Fact]
    public async Task A_later_block_or_a_claim_kills_what_the_changed_block_does_not_show()
    {
        var page = await MutateAsync(["double rate = 0.5;", "rate + 1"], [null, "1.5"]);
        Assert.Empty(page.Blocks[0].Survivors);
        page = await MutateAsync(["double rate = 0.5;"], [null], ("rate", "0.5"));
        Assert.Empty(page.Blocks[0].Survivors);
        Assert.Empty(page.Unfailing);
    }

    // The type of 'mean' changes with the call: what stands below must be compiled for it, or it does not run at all.
    [Fact]
    public async Task A_change_that_alters_a_type_is_judged_by_what_stands_below_compiled_anew()
    {
        var page = await MutateAsync(["int[] n = [2, 4];\nvar mean = n.Average();", "mean / 4"], [null, "0.75"]);
        Assert.Equal(MutantFate.Killed, page.Blocks[0].Mutants.Single(m => m.After.Contains("Sum", StringComparison.Ordinal)).Fate);
    }

    [Fact]
    public async Task A_claim_that_no_change_makes_fail_is_told_unless_it_is_stated_anyway()
    {
        var page = await MutateAsync(["double[] x = [3, 4];\nx.Sum()"], ["7"], ("x.Count()", "2"), ("2 + 2", "4"), ("x.Max()", "4"));
        Assert.Equal("x.Count()", Assert.Single(page.Unfailing).Expression.Text);
    }

    [Fact]
    public async Task A_change_without_an_end_is_stopped_and_counts_as_noticed()
    {
        var page = await MutateAsync(["var i = 0;\nwhile (i < 3)\n    i++;\ni"], ["3"]);
        var block = Assert.Single(page.Blocks);
        Assert.Contains(block.Mutants, m => m.Fate == MutantFate.TimedOut);
        Assert.Equal(block.Mutants.Count(m => m.Fate is MutantFate.Killed or MutantFate.TimedOut), block.Share.Part);
    }

    [Fact]
    public async Task Seeds_epsilons_rounding_and_large_counts_are_left_alone_where_a_change_says_nothing()
    {
        const string Code = "var random = new Random(7);\nMath.Round(random.NextDouble(), 3) < 1e-9 || random.Next(1000) > 5000.5";
        var page = await MutateAsync([Code], ["False"]);
        var changes = page.Blocks[0].Mutants.Select(m => Code[m.Start]).ToList();
        // Of 1e-9 one more; of 1000 and 5000.5 twice and minus; and the operator between them.
        Assert.Equal("11155|", string.Concat(changes.Order().Select(c => c)));
    }

    [Fact]
    public async Task A_sample_is_the_beginning_of_a_larger_one_and_of_each_kind()
    {
        string[] code = ["double[] x = [1, 2, 3, 4];\nx.Max() > 3 ? x[1] * 2 : 5"];
        var few = (await MutateAsync(code, ["4"], most: 5)).Blocks[0].Mutants;
        var more = (await MutateAsync(code, ["4"], most: 9)).Blocks[0].Mutants;
        Assert.Equal((5, 9), (few.Length, more.Length));
        Assert.Subset(more.ToHashSet(), few.ToHashSet());
    }

    [Fact]
    public async Task What_the_page_answers_for_is_not_counted()
    {
        var page = await MutateAsync(["Math.Abs(-2 + 2)"], ["0"], options: ExampleOptions.None with { Survivors = "zero has no sign" });
        var block = Assert.Single(page.Blocks);
        Assert.True(block.Answered > 0);
        Assert.Equal(block.Share.Part, block.Share.Whole);
    }

    private Task<PageStrength> MutateAsync(string[] blocks, string?[] outputs, params (string Expression, string Written)[] claims) =>
        MutateAsync(blocks, outputs, int.MaxValue, null, claims);

    private Task<PageStrength> MutateAsync(
        string[] blocks,
        string?[] outputs,
        int most = int.MaxValue,
        ExampleOptions? options = null,
        params (string Expression, string Written)[] claims
    ) =>
        started.Engine.MutateAsync(
            new PageExamples(
                "page.md",
                [.. blocks.Select((code, i) => ExampleEngineTests.ToExample(code, outputs[i], i, options ?? ExampleOptions.None))],
                [
                    .. claims.Select(
                        (c, i) => new Claim(i, "", ExampleEngineTests.At(c.Written, 90), ExampleEngineTests.At(c.Expression, 90), [])
                    ),
                ],
                []
            ),
            most,
            () => { },
            CancellationToken.None
        );
}

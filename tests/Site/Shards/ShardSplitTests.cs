using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Shards;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>Which shard checks which page.</summary>
public sealed class ShardSplitTests
{
    [Fact]
    public void Every_page_is_in_exactly_one_shard_whatever_the_order_in_which_pages_come()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var pages = Enumerable
                .Range(0, random.Next(40))
                .Select(i => Page($"input/{i}.md", random.Next(6)))
                .ToArray();
            var costs = Costs(
                pages.Where(_ => random.Next(3) > 0).Select(p => (p.File, random.Next(500)))
            );
            var count = random.Next(1, 12);
            var split = new ShardSplit(pages, costs, count);
            var shuffled = pages.ToArray();
            random.Shuffle(shuffled);
            var again = new ShardSplit(shuffled, costs, count);
            foreach (var page in pages)
            {
                var number = split.NumberOf(page.File);
                Assert.InRange(number, 1, count);
                Assert.Equal(number, again.NumberOf(page.File));
                var problem = Problem.Error("drift", new Place(page.File, 1), "wrong");
                Assert.Single(
                    Enumerable.Range(1, count),
                    n => HasShare(split, new Shard(n, count), problem)
                );
            }
        }
    }

    [Fact]
    public void What_concerns_no_page_is_reported_by_the_first_shard_alone()
    {
        var split = new ShardSplit(
            [Page("input/a.md", 1), Page("input/b.md", 1)],
            PageCosts.None,
            2
        );
        var problem = Problem.Error("source", new Place("input/_sources.txt", 3, 1), "no page");
        Assert.True(HasShare(split, new Shard(1, 2), problem));
        Assert.False(HasShare(split, new Shard(2, 2), problem));
    }

    [Fact]
    public void Shards_have_about_the_same_to_do()
    {
        var random = new Random(12);
        for (var count = 1; count <= 8; count++)
        {
            var times = Enumerable
                .Range(0, 60)
                .Select(i => (File: $"input/{i}.md", Milliseconds: random.Next(10, 300)))
                .ToArray();
            var split = new ShardSplit(
                [.. times.Select(t => Page(t.File, 1))],
                Costs(times),
                count
            );
            var loads = times
                .GroupBy(t => split.NumberOf(t.File), t => t.Milliseconds)
                .Select(g => g.Sum())
                .ToArray();
            Assert.Equal(count, loads.Length);
            // With the longest first, no two differ by more than one page.
            Assert.True(loads.Max() - loads.Min() <= times.Max(t => t.Milliseconds));
        }
    }

    [Fact]
    public void The_measured_cost_decides_and_not_how_long_a_page_looks()
    {
        PageExamples[] pages =
        [
            Page("input/long.md", 30),
            Page("input/short-1.md", 1),
            Page("input/short-2.md", 1),
        ];
        var split = new ShardSplit(
            pages,
            Costs([("input/long.md", 20), ("input/short-1.md", 400), ("input/short-2.md", 390)]),
            2
        );
        Assert.Equal([2, 1, 2], pages.Select(p => split.NumberOf(p.File)));
    }

    [Fact]
    public void A_page_that_was_never_measured_is_taken_to_cost_what_its_blocks_cost_elsewhere()
    {
        PageExamples[] pages =
        [
            Page("input/measured.md", 2),
            Page("input/new.md", 5),
            Page("input/other.md", 3),
        ];
        // 100 ms a block: the new page is the longest, and the other two together are as long.
        var split = new ShardSplit(
            pages,
            Costs([("input/measured.md", 200), ("input/other.md", 300)]),
            2
        );
        Assert.Equal([2, 1, 2], pages.Select(p => split.NumberOf(p.File)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"input/a.md\": -1}")]
    [InlineData("{\"input/a.md\": \"long\"}")]
    [InlineData("{\"input/a.md\": 1")]
    public async Task A_file_of_costs_that_is_none_is_one_sentence(string text)
    {
        using var site = TestSite.Create().With(PageCosts.Name, text);
        var (exitCode, output) = await site.RunAsync("verify", "--shard", "1/2");
        Assert.Equal(4, exitCode);
        Assert.Equal(
            ".ci/costs.json is not a list of pages and their milliseconds: write it anew with 'verify --measure'\n",
            output
        );
    }

    [Fact]
    public async Task Measuring_writes_every_page_that_runs_something()
    {
        const string body = "```csharp run\n1 + 1\n```\n```output\n2\n```\n";
        using var site = TestSite.Create().WithQuestion("a", body).WithQuestion("b", body);
        Assert.Equal(0, (await site.RunAsync("verify", "--measure")).ExitCode);
        var costs = PageCosts.Read(site.Root);
        Assert.Equal(["input/topic/a.md", "input/topic/b.md"], costs.Pages.Keys);
        Assert.All(costs.Pages.Values, ms => Assert.True(ms >= 1));
    }

    private static bool HasShare(ShardSplit split, Shard shard, Problem problem)
    {
        var problems = new ProblemList();
        problems.Add(problem);
        return split.Share(shard, problems).HasErrors;
    }

    private static PageCosts Costs(IEnumerable<(string File, int Milliseconds)> pages) =>
        new(
            pages.ToImmutableSortedDictionary(
                p => p.File,
                p => p.Milliseconds,
                StringComparer.Ordinal
            )
        );

    private static PageExamples Page(string file, int blocks)
    {
        var text = new PlacedText(file, "1", [new LineStart(1, 1, 0)]);
        return new(
            file,
            [
                .. Enumerable
                    .Range(0, blocks)
                    .Select(i => new Example(
                        i,
                        $"block-{i}",
                        ExampleKind.Run,
                        "",
                        ExampleOptions.None,
                        text,
                        null,
                        text.Start
                    )),
            ],
            [],
            []
        );
    }
}

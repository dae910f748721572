using AnswerKey.Site.Shards;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>All shards together check exactly what one run checks, and say it as one run would.</summary>
public sealed class ShardMergeTests
{
    private const string Floor =
        "{ \"numerals\": 100, \"blocks\": 100, \"pages\": { \"input/topic/b.md\": 100 } }";

    /// <summary>What is done to the good site, with the text that one run then must say, so that no case is good by mistake.</summary>
    public static TheoryData<string, string> Cases =>
        new()
        {
            { "nothing", "7 pages, 6 blocks (6 run), 12 claims checked" },
            { "drift", "error drift" },
            { "a compile error", "error CS0103" },
            { "a dead link", "error dead-link" },
            { "a sunk floor", "error ledger-floor" },
            { "a source that no page answers", "error source" },
            { "a setting that is none", "error" },
            { "front matter that cannot be read", "error" },
            { "two pages with one xref", "error duplicate-xref" },
            { "formulas without a theme", "warning node-modules-missing" },
            { "everything at once", "error drift" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Shards_merge_to_what_one_run_says_and_reports(string what, string says)
    {
        using var site = ShardedSite.Create();
        Spoil(site, what);
        var one = await site.VerifyInOneAsync();
        Assert.Contains(says, one.Output, StringComparison.Ordinal);
        Assert.Equal(what is "nothing" or "formulas without a theme" ? 0 : 4, one.ExitCode);
        Assert.Equal(
            what is "drift" or "everything at once",
            one.Reports.Contains("diff --git", StringComparison.Ordinal)
        );
        foreach (var count in what == "everything at once" ? new[] { 1, 2, 3, 9 } : [2])
            Assert.Equal(one, await site.VerifyInShardsAsync(count));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_page_and_every_problem_is_in_exactly_one_shard(int count)
    {
        using var site = ShardedSite.Create();
        Spoil(site, "everything at once");
        var shards = new List<ShardReport>();
        for (var i = 1; i <= count; i++)
            shards.Add(await site.RunShardAsync(new(i, count)));
        var whole = await site.VerifyAsync(useCache: false);
        Assert.Equal(
            whole.Pages.Select(p => p.Result.File).Order(),
            shards.SelectMany(s => s.Pages).Select(p => p.File).Order()
        );
        Assert.Equal(
            whole.Problems.OrderBy(p => p.ToString(), StringComparer.Ordinal),
            shards
                .SelectMany(s => s.ReadProblems())
                .OrderBy(p => p.ToString(), StringComparer.Ordinal)
        );
        Assert.All(shards, s => Assert.NotEmpty(s.Pages));
    }

    [Fact]
    public async Task A_shard_runs_the_examples_of_its_own_pages_only()
    {
        using var site = ShardedSite.Create();
        var shards = new[]
        {
            await site.RunShardAsync(new(1, 2)),
            await site.RunShardAsync(new(2, 2)),
        };
        Assert.Equal([3, 3], shards.Select(s => s.BlocksRun));
        Assert.All(shards, s => Assert.Equal(s.BlocksRun, s.Pages.Sum(p => p.Examples.Length)));
    }

    [Fact]
    public async Task Repeating_in_shards_is_repeating_everything()
    {
        using var site = ShardedSite.Create();
        Spoil(site, "drift");
        var one = await site.VerifyInOneAsync("--repeat", "2", "--shuffle");
        Assert.Equal(one, await site.VerifyInShardsAsync(2, "--repeat", "2", "--shuffle"));
    }

    [Fact]
    public async Task Asking_other_sites_in_shards_is_asking_for_every_page()
    {
        using var site = ShardedSite.Create();
        // Nothing listens on the first port.
        foreach (var name in new[] { "e", "d", "a" })
            site.WithQuestion(
                name,
                "[Gone](http://127.0.0.1:1/x), [gone](http://127.0.0.1:1/y).\n\n" + ShardedSite.Good
            );
        Spoil(site, "a compile error");
        var one = await site.VerifyInOneAsync("--external");
        Assert.Contains("warning external-link", one.Output, StringComparison.Ordinal);
        Assert.Equal(one, await site.VerifyInShardsAsync(2, "--external"));
    }

    [Fact]
    public async Task A_merge_raises_the_floor_and_a_shard_may_not()
    {
        using var site = ShardedSite.Create();
        string[] files = [site.FileOf(new(1, 2)), site.FileOf(new(2, 2))];
        await site.RunShardAsync(new(1, 2));
        await site.RunShardAsync(new(2, 2));
        var (exitCode, _) = await site.RunAsync(["verify", "--raise-floor", "--merge", .. files]);
        Assert.Equal(0, exitCode);
        var raised = site.Read(".ci/ledger-floor.json");
        site.Without(".ci/ledger-floor.json");
        await site.RunAsync("verify", "--raise-floor");
        Assert.Equal(site.Read(".ci/ledger-floor.json"), raised);
    }

    private static void Spoil(TestSite site, string what)
    {
        switch (what)
        {
            case "drift":
                site.WithQuestion("b", Replaced("[6]", "[7]"));
                site.WithQuestion("e", Replaced("output\n6", "output\n8"));
                break;
            case "a compile error":
                site.WithQuestion("c", Replaced("var sum = 1", "var sum = one"));
                break;
            case "a dead link":
                site.WithQuestion("d", "See [this](nowhere.md).\n\n" + ShardedSite.Good);
                break;
            case "a sunk floor":
                site.WithQuestion("b", "There are 12 layers.\n\n" + ShardedSite.Good)
                    .With(".ci/ledger-floor.json", Floor);
                break;
            case "a source that no page answers":
                site.With("input/_sources.txt", "q-1\n");
                break;
            case "a setting that is none":
                site.With("input/settings.yml", "Tittle: A site\n");
                break;
            case "front matter that cannot be read":
                site.With("input/topic/a.md", "---\nTitle: [\n---\n\n" + ShardedSite.Good);
                break;
            case "formulas without a theme":
                foreach (var name in new[] { "a", "b", "c", "d" })
                    site.WithQuestion(name, "As $x^2$ says.\n\n" + ShardedSite.Good);
                break;
            case "two pages with one xref":
                site.With(
                    "input/a.md",
                    "---\nTitle: Another\nDescription: Of the same name.\n---\n\nText.\n"
                );
                break;
            case "everything at once":
                foreach (
                    var each in new[]
                    {
                        "drift",
                        "a compile error",
                        "a dead link",
                        "a source that no page answers",
                        "a setting that is none",
                        "two pages with one xref",
                    }
                )
                    Spoil(site, each);
                break;
        }
    }

    private static string Replaced(string right, string wrong) =>
        ShardedSite.Good.Replace(right, wrong, StringComparison.Ordinal);
}

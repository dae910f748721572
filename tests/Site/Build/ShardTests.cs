using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>All shards together check exactly what one run checks.</summary>
public sealed class ShardTests
{
    private const string Good = "The sum is [6](check:sum).\n\n```csharp run\nvar sum = 1 + 2 + 3;\nsum\n```\n```output\n6\n```\n";

    [Fact]
    public void A_page_is_in_the_same_shard_on_every_machine_and_they_share_about_evenly()
    {
        var files = Enumerable.Range(0, 300).Select(i => $"input/{i}.md").ToList();
        Shard[] shards = [new(1, 3), new(2, 3), new(3, 3)];
        Assert.All(files, f => Assert.Single(shards, s => s.Holds(f)));
        Assert.All(shards, s => Assert.InRange(files.Count(s.Holds), 60, 140));
        Assert.Equal([2, 3], Enumerable.Range(0, 6).Where(i => shards[2].Holds(files[i])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Every_page_and_every_problem_is_in_exactly_one_shard(int count)
    {
        using var site = TestSite
            .Create()
            .With("input/_sources.txt", "q-1\n")
            .With("input/settings.yml", "Tittle: A site\n")
            .WithQuestion("a", Good)
            .WithQuestion("b", Good.Replace("[6]", "[7]", StringComparison.Ordinal))
            .WithQuestion("c", Good.Replace("var sum = 1", "var sum = one", StringComparison.Ordinal))
            .WithQuestion("d", "See [this](nowhere.md).\n\n" + Good)
            .WithQuestion("e", Good);
        var whole = await VerifyAsync(site, null);
        var shards = new List<SiteBuild>();
        for (var i = 1; i <= count; i++)
            shards.Add(await VerifyAsync(site, new Shard(i, count)));
        Assert.True(whole.Problems.Count >= 5);
        Assert.Equal(whole.Problems.Select(TestSite.Line).Order(), shards.SelectMany(s => s.Problems).Select(TestSite.Line).Order());
        Assert.Equal(whole.Pages.Select(p => p.Result.File).Order(), shards.SelectMany(s => s.Pages).Select(p => p.Result.File).Order());
        Assert.Equal(whole.BlocksRun, shards.Sum(s => s.BlocksRun));
    }

    [Fact]
    public async Task A_shard_keeps_the_floor_of_its_own_pages_and_leaves_the_whole_to_others()
    {
        using var site = TestSite
            .Create()
            .WithQuestion("a", "There are 12 layers.\n\n" + Good)
            .With(".ci/ledger-floor.json", """{ "numerals": 100, "blocks": 100, "pages": {} }""");
        var mine = new Shard(1, 2).Holds("input/topic/a.md") ? "1/2" : "2/2";
        var (exitCode, output) = await site.RunAsync("verify", "--shard", mine);
        Assert.True(exitCode == 0, output);
        site.With(".ci/ledger-floor.json", """{ "pages": { "input/topic/a.md": 100 } }""");
        (exitCode, output) = await site.RunAsync("verify", "--shard", mine);
        Assert.Equal(4, exitCode);
        Assert.StartsWith("input/topic/a.md:7:11: error ledger-floor: nothing proves the number", output, StringComparison.Ordinal);
        (exitCode, _) = await site.RunAsync("verify", "--shard", mine == "1/2" ? "2/2" : "1/2");
        Assert.Equal(0, exitCode);
    }

    private static async Task<SiteBuild> VerifyAsync(TestSite site, Shard? shard)
    {
        using var builder = new SiteBuilder(site.Options with { UseCache = false, Shard = shard }, BuildMode.Verify);
        return await builder.BuildAsync(_ => { }, CancellationToken.None);
    }
}

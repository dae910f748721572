using Xunit;

namespace AnswerKey.Tests;

/// <summary>The cache forgets what nobody asks for any more, and never what somebody does.</summary>
public sealed class CacheUpkeepTests
{
    private const string Block = "```csharp run\n$n\n```\n```output\n$n\n```\n";

    [Fact]
    public async Task An_entry_that_no_build_used_for_thirty_days_goes_and_one_that_was_used_stays()
    {
        using var site = Site(2);
        await site.RunAsync("verify");
        var unused = Entries(site);
        site.Without("input/topic/a1.md");
        Age(site);
        var (exitCode, output) = await site.RunAsync("verify");
        Assert.True(exitCode == 0, output);
        Assert.Contains("1 block (0 run, 1 from the cache)", output, StringComparison.Ordinal);
        var used = Assert.Single(Entries(site));
        Assert.Contains(used, unused);
    }

    [Fact]
    public async Task It_looks_once_a_day_and_at_nothing_but_what_it_can_compute_again()
    {
        using var site = Site(1).With("cache/published.txt", "index.html").With("cache/runs/00/0", "");
        Age(site);
        await site.RunAsync("verify");
        Assert.False(site.Has("cache/runs/00/0"));
        Assert.True(site.Has("cache/published.txt"));

        site.With("cache/runs/00/0", "");
        Age(site, butNot: "pruned");
        await site.RunAsync("verify");
        Assert.True(site.Has("cache/runs/00/0"));
    }

    [Fact]
    public async Task Two_builds_that_prune_at_once_keep_what_both_use()
    {
        using var site = Site(8);
        await site.RunAsync("verify");
        Age(site);
        using var first = OrphanTests.Start(site, "verify");
        using var second = OrphanTests.Start(site, "verify");
        foreach (var build in new[] { first, second })
        {
            var output = await build.StandardOutput.ReadToEndAsync();
            await build.WaitForExitAsync();
            Assert.True(build.ExitCode == 0, output);
            Assert.Contains("(0 run, 8 from the cache)", output, StringComparison.Ordinal);
        }
        Assert.Equal(8, Entries(site).Length);
    }

    private static TestSite Site(int pages)
    {
        var site = TestSite.Create();
        for (var i = 0; i < pages; i++)
            site.WithQuestion($"a{i}", Block.Replace("$n", $"{i}", StringComparison.Ordinal));
        return site;
    }

    private static string[] Entries(TestSite site) => Directory.GetFiles(site.PathOf("cache/runs"), "*", SearchOption.AllDirectories);

    private static void Age(TestSite site, string? butNot = null)
    {
        foreach (
            var file in Directory
                .EnumerateFiles(site.PathOf("cache"), "*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) != butNot)
        )
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-31));
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>The cache may cost time, never an answer.</summary>
public sealed class CacheTests
{
    private const string Sum = "Sum [6](check:sum).\n\n```csharp run\nvar sum = new[] { 1, 2, 3 }.Sum();\nsum\n```\n```output\n6\n```\n";

    [Fact]
    public async Task What_ran_well_is_reused_and_nocache_runs_it_again()
    {
        using var site = TestSite.Create().WithQuestion("a", Sum);
        Assert.Equal((1, 0), await CountAsync(site));
        Assert.Equal((0, 1), await CountAsync(site));
        Assert.Equal((1, 0), await CountAsync(site, useCache: false));
    }

    [Fact]
    public async Task Another_claimed_value_is_compared_anew_and_runs_nothing()
    {
        using var site = TestSite.Create().WithQuestion("a", Sum);
        await CountAsync(site);
        site.WithQuestion("a", Sum.Replace("[6]", "[7]", StringComparison.Ordinal));
        var build = await site.VerifyAsync(useCache: true);
        Assert.Equal(0, build.BlocksRun);
        Assert.StartsWith("input/topic/a.md:7:6 error drift", TestSite.Line(Assert.Single(build.Problems)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throw new Exception(\"no\");")]
    [InlineData("int x = \"text\";")]
    [InlineData("while (true) { }")]
    [InlineData("System.IO.File.Delete(\"x\");")]
    public async Task A_failure_is_never_stored(string code)
    {
        using var site = TestSite.Create().WithQuestion("a", $"```csharp run timeout=1s\n{code}\n```\n");
        for (var i = 0; i < 2; i++)
        {
            var build = await site.VerifyAsync(useCache: true);
            Assert.Single(build.Problems);
            Assert.Equal(0, build.BlocksReused);
        }
        Assert.False(Directory.Exists(site.PathOf("cache/runs")));
    }

    [Fact]
    public async Task A_damaged_entry_is_computed_again_wherever_the_damage_is()
    {
        using var site = TestSite.Create().WithQuestion("a", Sum);
        await CountAsync(site);
        var entry = Assert.Single(Entries(site));
        var whole = await File.ReadAllBytesAsync(entry);
        for (var at = 0; at < whole.Length; at++)
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= 0x40;
            await File.WriteAllBytesAsync(entry, flipped);
            Assert.Null(Lookup(site));
            await File.WriteAllBytesAsync(entry, whole[..at]);
            Assert.Null(Lookup(site));
        }
        Assert.Equal((1, 0), await CountAsync(site));
        Assert.Equal(whole, await File.ReadAllBytesAsync(entry));
        Assert.NotNull(Lookup(site));
    }

    [Theory]
    [InlineData(0x7FFFFFFF)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(1000)]
    public async Task An_entry_whose_counts_are_wrong_is_as_good_as_none(int count)
    {
        using var site = TestSite.Create().WithQuestion("a", Sum);
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        foreach (var kind in (string[])["runs", "code"])
        {
            var entry = Assert.Single(Entries(site, kind));
            var body = (await File.ReadAllBytesAsync(entry))[..^SHA256.HashSizeInBytes];
            // Behind the name of the format, which is preceded by its length.
            BitConverter.GetBytes(count).CopyTo(body, 1 + body[0]);
            await File.WriteAllBytesAsync(entry, WithChecksum(kind, entry, body));
        }
        Assert.Null(Lookup(site));
        site.Without("cache/last-build.txt").Without("output/topic/a/index.html");
        var (exitCode, output) = await site.RunAsync();
        Assert.True(exitCode == 0, output);
        Assert.Contains("(1 run)", output, StringComparison.Ordinal);
        Assert.Equal((0, 1), await CountAsync(site));
    }

    [Fact]
    public async Task An_entry_in_another_s_place_is_as_good_as_none()
    {
        using var site = TestSite
            .Create()
            .WithQuestion("a", Sum)
            .WithQuestion("b", Sum.Replace("1, 2, 3", "3, 2, 1", StringComparison.Ordinal));
        await CountAsync(site);
        var entries = Entries(site);
        Assert.Equal(2, entries.Length);
        File.Copy(entries[1], entries[0], overwrite: true);
        Assert.Equal((1, 1), await CountAsync(site));
    }

    [Fact]
    public async Task An_entry_that_is_a_link_or_a_pipe_is_as_good_as_none()
    {
        using var site = TestSite.Create().WithQuestion("a", Sum);
        await CountAsync(site);
        var entry = Path.GetRelativePath(site.Root, Assert.Single(Entries(site)));
        site.Without(entry);
        UnsafeFilesTests.Link(site, entry, "/dev/zero");
        Assert.Equal((1, 0), await CountAsync(site));
        site.Without(entry);
        UnsafeFilesTests.Pipe(site, entry);
        Assert.Equal((1, 0), await CountAsync(site).WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal((0, 1), await CountAsync(site));
    }

    [Fact]
    public async Task A_build_that_was_killed_while_it_wrote_leaves_nothing_that_another_reads()
    {
        using var site = TestSite.Create().WithQuestion("a", Sum);
        await CountAsync(site);
        var entry = Assert.Single(Entries(site));
        var whole = await File.ReadAllBytesAsync(entry);
        File.Delete(entry);
        await File.WriteAllBytesAsync(entry + ".4711.1.tmp", whole[..20]);
        Assert.Equal((1, 0), await CountAsync(site));
        Assert.Equal((0, 1), await CountAsync(site));
    }

    [Fact]
    public async Task Two_builds_at_once_agree_and_leave_whole_entries()
    {
        using var site = TestSite.Create();
        for (var i = 0; i < 8; i++)
            site.WithQuestion($"a{i}", Sum.Replace("1, 2, 3", $"1, 2, 3, {i}, {-i}", StringComparison.Ordinal));
        using var first = OrphanTests.Start(site, "verify");
        using var second = OrphanTests.Start(site, "verify");
        foreach (var build in (Process[])[first, second])
        {
            var output = await build.StandardOutput.ReadToEndAsync();
            await build.WaitForExitAsync();
            Assert.True(build.ExitCode == 0, output);
        }
        Assert.Equal((0, 8), await CountAsync(site));
        Assert.Empty(Directory.GetFiles(site.PathOf("cache"), "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_costs_nothing_but_time()
    {
        using var site = TestSite.Create().WithQuestion("a", Sum).With("cache", "a file where the folder should be");
        Assert.Equal((1, 0), await CountAsync(site));
        Assert.Equal((1, 0), await CountAsync(site));
        var (exitCode, output) = await site.RunAsync("verify");
        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [InlineData("var sum = new[] { 1, 2, 3 }.Sum(); ")]
    [InlineData("var sum = new[] { 3, 2, 1 }.Sum();")]
    public async Task Another_letter_in_a_block_is_another_key(string code)
    {
        using var site = TestSite.Create().WithQuestion("a", Sum);
        await CountAsync(site);
        site.WithQuestion("a", Sum.Replace("var sum = new[] { 1, 2, 3 }.Sum();", code, StringComparison.Ordinal));
        Assert.Equal((1, 0), await CountAsync(site));
    }

    [Fact]
    public async Task An_entry_serves_any_page_with_the_same_code()
    {
        using var site = TestSite.Create().WithQuestion("a", Sum);
        await CountAsync(site);
        site.Without("input/topic/a.md").WithQuestion("moved", "Words before.\n\n" + Sum);
        Assert.Equal((0, 1), await CountAsync(site));
    }

    [Fact]
    public void The_key_knows_what_computes_and_nothing_of_how_it_is_shown()
    {
        var version = ExecutionVersion.Of(EngineOptions.Default(null, highlight: false));
        Assert.Equal(["compiler", "runtime", "framework", "MathNet.Numerics", "toolkit", "engine"], version.Parts.Select(p => p.Part));
        var toolkit = typeof(AnswerKey.Toolkit.Display).Assembly.ManifestModule.ModuleVersionId;
        Assert.Contains(toolkit.ToString("N"), version.Parts.Single(p => p.Part == "toolkit").Value, StringComparison.Ordinal);
        var program = typeof(AnswerKey.Site.Build.SiteBuilder).Module.ModuleVersionId;
        Assert.DoesNotContain(version.Parts, p => p.Value.Contains(program.ToString("N"), StringComparison.Ordinal));
    }

    private static string[] Entries(TestSite site, string kind = "runs") =>
        Directory.GetFiles(site.PathOf("cache/" + kind), "*", SearchOption.AllDirectories);

    private static byte[] WithChecksum(string kind, string entry, byte[] body) =>
        [.. body, .. SHA256.HashData([.. Encoding.UTF8.GetBytes($"{kind}/{Path.GetFileName(entry)}\0"), .. body])];

    private static SessionOutcome? Lookup(TestSite site)
    {
        var key = Path.GetFileName(Assert.Single(Entries(site)));
        var page = new ContentReader(site.Root, site.Options.Input, TestSite.Parts.Plugins)
            .Read(site.Options.Settings, _ => { })
            .Pages.Single(p => p.IsListed);
        var plan = Assert.Single(PageParser.Parse(page, countsNumerals: false, _ => { }).Examples.Plan());
        return new ExampleCache(site.PathOf("cache")).ReadOutcome(new CacheKey([], key), plan);
    }

    private static async Task<(int Run, int Reused)> CountAsync(TestSite site, bool useCache = true)
    {
        var build = await site.VerifyAsync(useCache);
        Assert.Empty(build.Problems);
        return (build.BlocksRun, build.BlocksReused);
    }
}

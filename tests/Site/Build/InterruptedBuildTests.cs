using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Processes;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>The program itself, stopped in the midst of a build: by Ctrl-C, by a host that wants its machine back, and the hard way.</summary>
public sealed partial class InterruptedBuildTests
{
    private const int Pages = 8;

    // A build of it never ends by itself, so that the signal always comes in the midst.
    private const string Endless = "```csharp run timeout=120s\nwhile (true) { }\n```\n";

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_stops_at_once_and_loses_nothing_that_was_proved(string signal)
    {
        using var site = await SiteInTheMidstAsync();
        var before = FilesOf(site, "output");
        using var build = await StartAsync(site);
        var workers = Running.DescendantsOf(build.Id);
        Assert.NotEmpty(workers);

        using var kill = Process.Start("kill", [$"-{signal}", $"{build.Id}"]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await build.WaitForExitAsync(limit.Token);

        Assert.EndsWith("cancelled\n", await build.StandardOutput.ReadToEndAsync(limit.Token), StringComparison.Ordinal);
        Assert.Equal(6, build.ExitCode);
        await Running.Until(() => workers.Where(Running.Is).ToList(), left => left.Count == 0);
        Assert.Equal(before, FilesOf(site, "output"));
        Assert.DoesNotContain(NamesIn(site.PathOf("cache")), IsTemporary);
        await AssertNextBuildIsFineAsync(site);
    }

    [Fact]
    public async Task Killed_outright_it_leaves_no_worker_and_nothing_that_the_next_build_stumbles_over()
    {
        using var site = await SiteInTheMidstAsync();
        var before = FilesOf(site, "output");
        using var build = await StartAsync(site);
        var workers = Running.DescendantsOf(build.Id);
        Assert.NotEmpty(workers);

        build.Kill();
        await build.WaitForExitAsync();

        await Running.Until(() => workers.Where(Running.Is).ToList(), left => left.Count == 0);
        Assert.Equal(before, FilesOf(site, "output"));
        await AssertNextBuildIsFineAsync(site);
    }

    [Fact]
    public async Task What_a_killed_build_left_half_written_is_removed_and_what_another_writes_now_is_not()
    {
        const int nobody = 999_999_999; // Above the largest id that Linux gives.
        using var site = TestSite.Create();
        string Half(string folder, int process) => $"{folder}/.answer-key-{process}-another.tmp";
        foreach (var folder in (string[])["cache", "output"])
        {
            site.With(Half(folder, nobody), "hal").With(Half(folder, Environment.ProcessId), "hal");
            site.With(Half(folder, 1), "hal");
            File.SetLastWriteTimeUtc(site.PathOf(Half(folder, 1)), DateTime.UtcNow.AddDays(-2));
        }
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        foreach (var folder in (string[])["cache", "output"])
            Assert.Equal([Path.GetFileName(Half(folder, Environment.ProcessId))], NamesIn(site.PathOf(folder)).Where(IsTemporary));
    }

    [Fact]
    public async Task The_working_folder_of_a_killed_build_is_removed_and_that_of_one_that_runs_is_not()
    {
        string Of(int process) => Path.Combine(Path.GetTempPath(), $"answer-key-work-{process}-test");
        string[] folders = [Of(999_999_999), Of(Environment.ProcessId)];
        Array.ForEach(folders, folder => Directory.CreateDirectory(folder));
        using (var pool = new WorkerPool(1, UncheckedPages.References))
        {
            await pool.WarmUpAsync();
            Assert.Equal([false, true], folders.Select(Directory.Exists));
            Directory.Delete(pool.WorkingFolder);
            await pool.WarmUpAsync();
        }
        Directory.Delete(folders[1]);
    }

    /// <summary>A site that was built, and has many new pages since, one of which takes for ever.</summary>
    private static async Task<TestSite> SiteInTheMidstAsync()
    {
        var site = TestSite.Create();
        var (exitCode, output) = await site.RunAsync();
        Assert.True(exitCode == 0, output);
        for (var i = 0; i < Pages; i++)
            site.WithQuestion($"a{i}", Block(i));
        return site.WithQuestion("z", Endless);
    }

    private static string Block(int i) =>
        $"It is [{2 * i}](check:twice).\n\n```csharp run\nvar twice = 2 * {i};\ntwice\n```\n```output\n{2 * i}\n```\n";

    /// <summary>Starts a build and waits until it is in the midst of it.</summary>
    private static async Task<Process> StartAsync(TestSite site)
    {
        // Whoever starts the tests in the background of a shell makes all their children deaf to SIGINT.
        var info = new ProcessStartInfo("env") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--default-signal=INT", "dotnet", Repository.Program, "--root", site.Root, "--no-search"])
            info.ArgumentList.Add(argument);
        var build = ChildProcess.Start(info);
        var proved = site.PathOf("cache/runs");
        await Running.Until(() => Directory.Exists(proved) ? NamesIn(proved).Count : 0, count => count >= 3);
        return build;
    }

    private static async Task AssertNextBuildIsFineAsync(TestSite site)
    {
        site.WithQuestion("z", Block(Pages));
        var (exitCode, output) = await site.RunAsync();
        Assert.Equal(0, exitCode);
        var counts = Summary().Match(output);
        Assert.True(counts.Success, output);
        var reused = int.Parse(counts.Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(reused, 3, Pages);
        foreach (var folder in (string[])["cache", "output"])
            Assert.DoesNotContain(NamesIn(site.PathOf(folder)), IsTemporary);
    }

    /// <summary>Each file's path, and its bytes as text.</summary>
    private static List<(string, string)> FilesOf(TestSite site, string folder) =>
        [.. NamesIn(site.PathOf(folder)).Select(f => (f, Convert.ToHexString(File.ReadAllBytes(site.PathOf($"{folder}/{f}")))))];

    private static List<string> NamesIn(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f))
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsTemporary(string file) => file.EndsWith(".tmp", StringComparison.Ordinal);

    [GeneratedRegex(@"\A10 pages, 9 blocks \(\d run, (\d) from the cache\), 18 claims hold, \d+\.\d\d s: passed\n\z")]
    private static partial Regex Summary();
}

using System.Diagnostics;
using AnswerKey.Site.Build;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>A build that still stands is not made again, and one that does not is.</summary>
public sealed class LastBuildTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("answer-key-test-").FullName;

    [Theory]
    [InlineData("a clone")]
    [InlineData("a worktree")]
    [InlineData("a submodule")]
    public void A_commit_is_noticed_wherever_the_site_is_checked_out(string where)
    {
        Git(".", "init", "-q", "main");
        Git("main", "commit", "-q", "--allow-empty", "-m", "first");
        var site = where switch
        {
            "a worktree" => "tree",
            "a submodule" => "outer/inner",
            _ => "main",
        };
        if (where == "a worktree")
            Git("main", "worktree", "add", "-q", "../tree");
        if (where == "a submodule")
        {
            Git(".", "init", "-q", "outer");
            Git("outer", "submodule", "--quiet", "add", "../main", "inner");
        }
        var seen = new List<string> { Head(site) };
        Git(site, "commit", "-q", "--allow-empty", "-m", "second");
        seen.Add(Head(site));
        Git(site, "pack-refs", "--all");
        Git(site, "commit", "-q", "--allow-empty", "-m", "third");
        seen.Add(Head(site));
        Git(site, "checkout", "-q", "-b", "other");
        seen.Add(Head(site));
        Git(site, "checkout", "-q", "--detach", "HEAD~1");
        seen.Add(Head(site));
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(Head(site), Head(site));
    }

    [Fact]
    public async Task A_record_that_was_cut_is_none()
    {
        using var site = TestSite.Create();
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        var record = site.Read("cache/last-build.json");
        Assert.StartsWith("nothing changed: 1 page", (await site.RunAsync()).Output, StringComparison.Ordinal);
        site.With("cache/last-build.json", record[..^9]);
        var (exitCode, output) = await site.RunAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("\n1 page", output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        // Git writes its objects read-only.
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories))
            file.IsReadOnly = false;
        Directory.Delete(_folder, recursive: true);
    }

    private string Head(string folder) => LastBuild.HeadOf(Path.Combine(_folder, folder));

    private void Git(string folder, params string[] arguments)
    {
        string[] identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always"];
        var start = new ProcessStartInfo("git", [.. identity, .. arguments])
        {
            WorkingDirectory = Path.Combine(_folder, folder),
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, errors);
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What came with a commit is not taken for what this machine computed.</summary>
public sealed class CheckoutCheckTests
{
    private const string Wrong = "Sum [43](check:41+1).\n\n```csharp run\n41 + 1\n```\n```output\n43\n```\n";

    [Fact]
    public async Task A_forged_entry_that_was_committed_makes_nothing_pass()
    {
        using var origin = TestSite.Create();
        origin.WithQuestion("a", Wrong.Replace("43", "42", StringComparison.Ordinal));
        Assert.Equal(0, (await origin.RunAsync("verify")).ExitCode);
        Forge(Assert.Single(Directory.GetFiles(origin.PathOf("cache/runs"), "*", _everywhere)));
        origin.WithQuestion("a", Wrong).With(".gitignore", "cache/\n");
        Git(origin.Root, "init", "-q");
        Git(origin.Root, "add", ".gitignore", "input");
        Commit(origin);
        // That the forgery would do its work.
        var (forged, printed) = await origin.RunAsync("verify");
        Assert.True(forged == 0, printed);

        Git(origin.Root, "add", "-f", "cache/runs");
        Commit(origin);
        using var clone = TestSite.Create();
        Directory.Delete(clone.Root, recursive: true);
        Git(Path.GetTempPath(), "clone", "-q", origin.Root, clone.Root);
        foreach (
            var command in (string[][])
                [
                    ["verify"],
                    ["verify", "--nocache"],
                    [],
                    ["explain", "a"],
                    ["accept", "--dry-run"],
                ]
        )
        {
            var (exitCode, output) = await clone.RunAsync(command);
            Assert.True(exitCode == 4, output);
            Assert.Contains("cache/runs/", output, StringComparison.Ordinal);
            Assert.Contains("run 'git rm -r --cached cache', and remove the folder", output, StringComparison.Ordinal);
        }
        Git(clone.Root, "rm", "-r", "-q", "cache");
        var (_, drift) = await clone.RunAsync("verify");
        Assert.Contains("error drift: the page claims '43'", drift, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cache/last-build.txt")]
    [InlineData("cache/published.txt")]
    [InlineData("cache/external-links.txt")]
    [InlineData("cache/node/0123/math")]
    public async Task Any_file_of_the_cache_is_refused(string path)
    {
        using var site = TestSite.Create().WithQuestion("a", "```csharp run\n1 + 2\n```\n```output\n3\n```\n").With(path, "x");
        Git(site.Root, "init", "-q");
        Assert.Empty((await site.VerifyAsync()).Problems);
        Git(site.Root, "add", "-f", path);
        Assert.StartsWith(
            path + " error unsafe-file: the cache must not be committed",
            Assert.Single(await site.ProblemsAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_cache_that_is_a_committed_link_is_refused()
    {
        using var site = TestSite.Create().With("other/last-build.txt", "x");
        UnsafeFilesTests.Link(site, "cache", "other");
        Git(site.Root, "init", "-q");
        Git(site.Root, "add", "cache");
        Assert.StartsWith("cache error unsafe-file: ", Assert.Single(await site.ProblemsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_folder_that_is_a_link_is_refused_only_if_the_link_was_committed()
    {
        using var site = TestSite.Create();
        Directory.Move(site.PathOf("input"), site.PathOf("content"));
        UnsafeFilesTests.Link(site, "input", "content");
        Git(site.Root, "init", "-q");
        Git(site.Root, "add", "content");
        Assert.Empty(await site.ProblemsAsync());
        Git(site.Root, "add", "input");
        Assert.StartsWith(
            "input error unsafe-file: the folder is a symbolic link that was committed",
            Assert.Single(await site.ProblemsAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Where_git_gives_no_answer_a_cache_is_not_trusted()
    {
        using var site = TestSite.Create().With("cache/published.txt", "x");
        Git(site.Root, "init", "-q");
        site.With(".git/index", "not what git writes");
        Assert.StartsWith(
            "cache error unsafe-file: git does not say whether this came with a commit: ",
            Assert.Single(await site.ProblemsAsync()),
            StringComparison.Ordinal
        );
    }

    private static readonly EnumerationOptions _everywhere = new() { RecurseSubdirectories = true };

    // As anybody can who reads the source: another result, and the checksum that goes with it.
    private static void Forge(string entry)
    {
        var bytes = File.ReadAllBytes(entry);
        var body = bytes[..^SHA256.HashSizeInBytes];
        for (var at = body.AsSpan().IndexOf("42"u8); at >= 0; at = body.AsSpan().IndexOf("42"u8))
            "43"u8.CopyTo(body.AsSpan(at));
        var name = $"runs/{Path.GetFileName(entry)}\0";
        File.WriteAllBytes(entry, [.. body, .. SHA256.HashData([.. Encoding.UTF8.GetBytes(name), .. body])]);
    }

    private static void Commit(TestSite site) =>
        Git(site.Root, "-c", "user.name=Tests", "-c", "user.email=tests@example.org", "commit", "-q", "-m", "x");

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", folder, .. arguments]) { RedirectStandardError = true })!;
        var errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, errors);
    }
}

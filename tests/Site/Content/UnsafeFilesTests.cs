using System.Diagnostics;
using AnswerKey.Site.Build;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>What a stranger put into a site leads nowhere: no link is followed, and what is no file is never opened.</summary>
public sealed class UnsafeFilesTests
{
    private const string Secret = "what only the machine knows";
    private const string Proof = "```csharp run\n1 + 1\n```\n```output\n2\n```\n";
    private const string Linked = "error unsafe-file: the file is a symbolic link, and links are not followed";
    private const string Special = "error unsafe-file: the file is a pipe, a socket or a device";

    [Theory]
    [InlineData("input/env.txt", "/proc/self/environ")]
    [InlineData("input/topic/deep/p.txt", "/etc/passwd")]
    [InlineData("input/z.bin", "/dev/zero")]
    [InlineData("input/z.md", "/dev/zero")]
    [InlineData("input/folder", "/etc")]
    [InlineData("input/l", ".")]
    [InlineData("input/topic/up", "..")]
    [InlineData("input/gone.txt", "nowhere")]
    [InlineData("input/home.md", "index.md")]
    [InlineData("input/settings.yml", "secret/settings.yml")]
    [InlineData("input/other/_directory.yml", "../../secret/_directory.yml")]
    [InlineData("input/_sources.txt", "/dev/zero")]
    [InlineData("input/_drafts", "/etc")]
    public async Task A_link_in_the_input_is_one_problem_and_not_followed(string link, string target)
    {
        using var site = Site();
        Link(site, link, target);
        Assert.Equal([$"{link} {Linked}"], await BuildAsync(site, BuildMode.Verify));
        Assert.Equal([$"{link} {Linked}"], await BuildAsync(site, BuildMode.Publish));
    }

    [Fact]
    public async Task Two_links_that_lead_to_each_other_are_two_problems()
    {
        using var site = Site();
        Link(site, "input/one", "two");
        Link(site, "input/two", "one");
        Assert.Equal([$"input/one {Linked}", $"input/two {Linked}"], await BuildAsync(site, BuildMode.Verify));
    }

    [Theory]
    [InlineData("input/pipe.txt")]
    [InlineData("input/topic/pipe.md")]
    [InlineData("input/settings.yml")]
    [InlineData("input/_sources.txt")]
    public async Task A_pipe_in_the_input_is_one_problem_and_not_opened(string pipe)
    {
        using var site = Site();
        Pipe(site, pipe);
        Assert.Equal([$"{pipe} {Special}"], await BuildAsync(site, BuildMode.Verify));
        Assert.Equal([$"{pipe} {Special}"], await BuildAsync(site, BuildMode.Publish));
    }

    [Fact]
    public async Task Links_and_pipes_among_the_theme_s_files_are_problems_and_not_opened()
    {
        using var site = Site().With("theme/Assets/site.css", "body {}");
        Link(site, "theme/Assets/env.css", "/proc/self/environ");
        Link(site, "theme/Assets/zero.js", "/dev/zero");
        Link(site, "theme/Assets/folder", "/etc");
        Pipe(site, "theme/Assets/fonts.woff2");
        var options = SiteOptions.For(site.Root) with { Parts = TestSite.Parts };
        foreach (var mode in (BuildMode[])[BuildMode.Verify, BuildMode.Publish])
            Assert.Equal(
                [
                    $"theme/Assets/env.css {Linked}",
                    $"theme/Assets/folder {Linked}",
                    $"theme/Assets/fonts.woff2 {Special}",
                    $"theme/Assets/zero.js {Linked}",
                ],
                await BuildAsync(options, mode)
            );
        Directory.Delete(site.PathOf("theme/Assets"), recursive: true);
        Link(site, "theme/Assets", "/etc");
        Assert.Equal([$"theme/Assets {Linked}"], await BuildAsync(options, BuildMode.Verify));
    }

    [Fact]
    public async Task A_build_with_a_link_exits_with_4_and_a_hint_and_a_remembered_build_does_not_hide_it()
    {
        using var site = Site().With("input/topic/file.txt", "A file.");
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        Link(site, "input/env.txt", "/proc/self/environ");
        var (exitCode, output) = await site.RunAsync();
        Assert.Equal(4, exitCode);
        Assert.StartsWith(
            "input/env.txt: error unsafe-file: the file is a symbolic link, and links are not followed\n    hint: put what it leads to in its place, or remove it\n",
            output,
            StringComparison.Ordinal
        );
        Assert.False(site.Has("output/env.txt"));
        Assert.Equal(4, (await site.RunAsync("verify")).ExitCode);
        Assert.Equal(4, (await site.RunAsync("accept", "--dry-run")).ExitCode);
    }

    [Fact]
    public async Task The_preview_shows_the_problem_serves_nothing_of_it_and_lives_on()
    {
        using var site = Site().With("secret/pw.txt", Secret).With("input/file.txt", "A file.");
        Link(site, "input/l", ".");
        Link(site, "input/pw.txt", "../secret/pw.txt");
        using var preview = await RunningPreview.StartAsync(site);
        Pipe(site, "input/pipe.txt");
        Link(site, "input/topic/zero.txt", "/dev/zero");
        site.With("input/later.txt", "Later.");
        await preview.UntilAsync("/later.txt", text => text == "Later.");
        var problems = await preview.Http.GetStringAsync("/_preview/problems");
        foreach (var name in (string[])["l", "pw.txt", "pipe.txt", "topic/zero.txt"])
            Assert.Contains($"\"input/{name}\"", problems, StringComparison.Ordinal);
        foreach (var path in (string[])["/pw.txt", "/l/file.txt", "/pipe.txt", "/topic/zero.txt"])
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await preview.Http.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_input_folder_itself_may_be_a_link()
    {
        using var site = Site().WithQuestion("a", Proof);
        Directory.Move(site.PathOf("input"), site.PathOf("content"));
        Link(site, "input", "content");
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        Assert.True(site.Has("output/topic/index.html"));
    }

    [Fact]
    public async Task Accept_writes_through_no_link()
    {
        using var site = Site().With("secret/pw.txt", Secret).WithQuestion("a", "```csharp run\n1 + 1\n```\n```output\n3\n```\n");
        using var builder = new SiteBuilder(site.Options, BuildMode.Verify);
        var build = await builder.BuildAsync(_ => { }, CancellationToken.None);
        var page = build.Pages.Single(p => p.Source.IsListed);
        // The name under which the page is written first.
        Link(site, "input/topic/a.md.tmp", "../../secret/pw.txt");
        Assert.Null(PageAcceptance.AcceptLine(site.Options.Input, page, 11));
        Assert.Equal(Secret, site.Read("secret/pw.txt"));
        Assert.Contains("\n2\n", site.Read("input/topic/a.md"), StringComparison.Ordinal);

        site.With("secret/page.md", page.Source.Text).Without("input/topic/a.md");
        Link(site, "input/topic/a.md", "../../secret/page.md");
        Assert.Contains("is a symbolic link", PageAcceptance.AcceptLine(site.Options.Input, page, 11), StringComparison.Ordinal);
        Assert.Equal(page.Source.Text, site.Read("secret/page.md"));
    }

    [Fact]
    public async Task A_link_in_the_output_is_neither_written_nor_deleted_through()
    {
        using var site = Site().WithQuestion("a", Proof).With("secret/pw.txt", Secret).With("secret/index.html", Secret);
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        Directory.Delete(site.PathOf("output/topic"), recursive: true);
        Link(site, "output/topic", "../secret");
        var (exitCode, output) = await site.RunAsync();
        Assert.Equal(4, exitCode);
        Assert.Contains("'topic' is a symbolic link", output, StringComparison.Ordinal);
        // Without its list, a build takes every file of an output folder for its own.
        File.Delete(site.PathOf("cache/published.txt"));
        Directory.Delete(site.PathOf("input/topic"), recursive: true);
        Assert.Equal(0, (await site.RunAsync()).ExitCode);
        Assert.Equal(Secret, site.Read("secret/pw.txt"));
        Assert.Equal(Secret, site.Read("secret/index.html"));
    }

    [Fact]
    public async Task A_link_in_the_place_of_a_committed_list_is_refused_by_name()
    {
        const string name = ".ci/ledger-floor.json";
        using var site = Site();
        Link(site, name, "/dev/zero");
        var (exitCode, output) = await site.RunAsync("verify");
        Assert.Equal(4, exitCode);
        Assert.Contains(name, output, StringComparison.Ordinal);
        Assert.Contains("is a symbolic link", output, StringComparison.Ordinal);
    }

    internal static void Link(TestSite site, string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(site.PathOf(path))!);
        File.CreateSymbolicLink(site.PathOf(path), target);
    }

    internal static void Pipe(TestSite site, string path)
    {
        using var made = Process.Start("mkfifo", site.PathOf(path));
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    private static TestSite Site() => TestSite.Create().With("input/other/file.txt", "A file.");

    private static Task<string[]> BuildAsync(TestSite site, BuildMode mode) => BuildAsync(site.Options, mode);

    // Whatever opens a pipe waits for ever; the test is to fail, and not to wait as well.
    private static async Task<string[]> BuildAsync(SiteOptions options, BuildMode mode)
    {
        using var builder = new SiteBuilder(options with { WithSearch = false }, mode);
        var build = await Task.Run(() => builder.BuildAsync(_ => { }, CancellationToken.None)).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(build.Output.Files);
        // A site that nobody wrote for anything else has an empty topic.
        return [.. build.Problems.Where(p => p.Code != "empty-topic").Select(TestSite.Line)];
    }
}

using Xunit;

namespace AnswerKey.Tests;

/// <summary>The command without a verb, as people run it.</summary>
public sealed class BuildTests
{
    private const string Good = "The sum is [6](check:sum).\n\n```csharp run\nvar sum = 1 + 2 + 3;\nsum\n```\n```output\n6\n```\n";

    [Fact]
    public async Task A_good_site_is_written_and_summed_up_in_one_line()
    {
        using var site = TestSite.Create().WithQuestion("a", Good);
        var (exitCode, output) = await site.RunAsync();
        Assert.Equal(0, exitCode);
        Assert.Matches(@"^2 pages, 1 block \(1 run\), 2 claims hold, \d+\.\d\d s: passed\n$", output);
        foreach (
            var file in new[]
            {
                "index.html",
                "topic/a/index.html",
                "topic/index.html",
                "404.html",
                "sitemap.xml",
                "answers.json",
                "robots.txt",
                "feed.xml",
                "_headers",
            }
        )
            Assert.True(site.Has("output/" + file), file);
    }

    [Fact]
    public async Task A_build_with_problems_exits_with_4_and_leaves_the_last_good_output()
    {
        using var site = TestSite.Create().WithQuestion("a", Good);
        await site.RunAsync();
        var before = site.Read("output/topic/a/index.html");
        site.WithQuestion("a", Good.Replace("[6]", "[7]", StringComparison.Ordinal)).WithQuestion("b", Good);
        var (exitCode, output) = await site.RunAsync();
        Assert.Equal(4, exitCode);
        Assert.Contains(
            "input/topic/a.md:7:13: error drift: the page claims '7', but 'sum' computes '6'",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\n1 error on 1 page: failed; output/ is as the last good build left it\n", output, StringComparison.Ordinal);
        Assert.Equal(before, site.Read("output/topic/a/index.html"));
        Assert.False(site.Has("output/topic/b/index.html"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("verify", "2 pages, 1 block (1 run), 2 claims checked, * s\n")]
    [InlineData("verify --report github", "2 pages, 1 block (1 run), 2 claims checked, * s\n")]
    public async Task The_last_line_is_the_verdict(string line, string before)
    {
        using var site = TestSite.Create().WithQuestion("a", Good.Replace("[6]", "[7]", StringComparison.Ordinal));
        var (_, output) = await site.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches(
            System
                .Text.RegularExpressions.Regex.Escape(before + "1 error on 1 page: failed\n")
                .Replace("\\*", ".*", StringComparison.Ordinal) + "$",
            output
        );
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_missed_in_the_ledger()
    {
        using var site = TestSite.Create().WithQuestion("a", Good).With("input/topic/b.md", "---\nTitle: a: b\n---\n");
        var (_, output) = await site.RunAsync("verify");
        Assert.Contains(
            "proved: 1 of 1 numerals in prose, without those of 1 page that could not be read\n",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_second_run_with_nothing_changed_does_nothing()
    {
        using var site = TestSite.Create().WithQuestion("a", Good);
        await site.RunAsync();
        var written = File.GetLastWriteTimeUtc(site.PathOf("output/index.html"));
        var (exitCode, output) = await site.RunAsync();
        Assert.Equal(0, exitCode);
        Assert.StartsWith("nothing changed: 2 pages, 1 block, 2 claims hold", output, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(site.PathOf("output/index.html")));
    }

    [Fact]
    public async Task A_file_that_was_deleted_from_the_output_comes_back()
    {
        using var site = TestSite.Create().WithQuestion("a", Good);
        await site.RunAsync();
        site.Without("output/index.html");
        await site.RunAsync();
        Assert.True(site.Has("output/index.html"));
    }

    [Fact]
    public async Task A_page_that_is_gone_is_gone_from_the_output_too_and_other_files_there_are_left_alone()
    {
        using var site = TestSite.Create().WithQuestion("a", Good).WithQuestion("b", Good);
        await site.RunAsync();
        site.Without("input/topic/b.md").With("output/CNAME", "example.org");
        await site.RunAsync();
        Assert.False(site.Has("output/topic/b/index.html"));
        Assert.False(Directory.Exists(site.PathOf("output/topic/b")));
        Assert.True(site.Has("output/CNAME"));
    }

    [Fact]
    public async Task Verify_writes_nothing()
    {
        using var site = TestSite.Create().WithQuestion("a", Good);
        var (exitCode, _) = await site.RunAsync("verify");
        Assert.Equal(0, exitCode);
        Assert.False(Directory.Exists(site.PathOf("output")));
    }

    [Fact]
    public async Task Without_the_theme_s_npm_parts_verify_says_that_formulas_were_not_checked_and_a_build_fails()
    {
        using var site = TestSite.Create().WithQuestion("a", "A formula $x^2$.\n\n" + Good).With("theme/package.json", "{}");
        var (exitCode, output) = await site.RunAsync("verify");
        Assert.Equal(0, exitCode);
        Assert.StartsWith(
            "theme/package.json: warning node-modules-missing: the theme's npm parts are not installed, so no formula that is new was checked\n    hint: run 'npm ci'",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal(4, (await site.RunAsync()).ExitCode);
    }

    [Theory]
    [InlineData("verfy", "'verfy' is not a command; did you mean 'verify'?")]
    [InlineData("--nocahe", "'--nocahe' is not an option; did you mean '--nocache'?")]
    public async Task A_slip_of_the_keyboard_gets_the_nearest_word(string word, string message)
    {
        using var site = TestSite.Create();
        var (exitCode, output) = await site.RunAsync(word);
        Assert.Equal(255, exitCode);
        Assert.Contains(message, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_input_is_one_sentence()
    {
        using var site = TestSite.Create();
        Directory.Delete(site.PathOf("input"), recursive: true);
        var (exitCode, output) = await site.RunAsync();
        Assert.Equal(4, exitCode);
        Assert.StartsWith("there is no input folder", Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("input")]
    [InlineData("input/docs")]
    [InlineData("theme")]
    [InlineData("theme/Assets/docs")]
    [InlineData("cache/docs")]
    public async Task An_output_folder_that_holds_the_site_s_own_files_or_lies_among_them_is_refused(string folder)
    {
        using var site = TestSite.Create().With("theme/Assets/site.css", "");
        var (exitCode, output) = await site.RunAsync("--output", site.PathOf(folder));
        Assert.Equal(4, exitCode);
        Assert.Contains("holds the site's own files", output, StringComparison.Ordinal);
        Assert.True(site.Has("input/index.md"));
    }
}

using Xunit;

namespace AnswerKey.Tests;

/// <summary>What lies in the output folder and was not put there by a build is somebody else's.</summary>
public sealed class OutputFolderTests
{
    private const string Page = "---\nTitle: Old\nDescription: A page.\n---\n\nText.\n";

    [Fact]
    public async Task A_first_build_into_a_folder_with_other_files_leaves_them_alone()
    {
        using var site = TestSite.Create().With("output/thesis.txt", "mine").With("output/a/b", "");
        await BuildAsync(site);
        Assert.True(site.Has("output/thesis.txt"));
        Assert.True(site.Has("output/a/b"));
    }

    [Fact]
    public async Task A_build_into_another_folder_deletes_nothing_there_that_has_the_name_of_an_old_page()
    {
        using var site = TestSite.Create().With("input/old.md", Page);
        await BuildAsync(site);
        site.Without("input/old.md").With("other/old/index.html", "mine");
        await BuildAsync(site, "--output", site.PathOf("other"));
        Assert.True(site.Has("other/index.html"));
        Assert.True(site.Has("other/old/index.html"));
    }

    [Fact]
    public async Task With_an_emptied_cache_a_page_that_is_gone_is_gone_from_the_output_too()
    {
        using var site = TestSite.Create().With("input/old.md", Page);
        await BuildAsync(site);
        site.Without("input/old.md");
        Directory.Delete(site.PathOf("cache"), recursive: true);
        await BuildAsync(site);
        Assert.False(Directory.Exists(site.PathOf("output/old")));
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_one_sentence()
    {
        using var site = TestSite
            .Create()
            .WithQuestion("a", "```csharp run\n1 + 2\n```\n```output\n3\n```\n")
            .With("output/404.html/in-the-way", "");
        var (exitCode, output) = await site.RunAsync();
        Assert.Equal(4, exitCode);
        Assert.StartsWith(
            $"the site cannot be written, and '{site.PathOf("output")}' is partly as before: ",
            Assert.Single(output.TrimEnd().Split('\n')),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Directory.GetFiles(site.PathOf("output")), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_build_wrote_before_it_died_is_removed_with_its_page()
    {
        using var site = TestSite.Create();
        await BuildAsync(site);
        site.Without("output/404.html").With("output/404.html/in-the-way", "").With("input/old.md", Page);
        Assert.Equal(4, (await site.RunAsync()).ExitCode);
        // How far it came is chance; this is as if it had come to this page.
        site.With("output/old/index.html", "of the dead build");
        Directory.Delete(site.PathOf("output/404.html"), recursive: true);
        site.Without("input/old.md");
        await BuildAsync(site);
        Assert.False(Directory.Exists(site.PathOf("output/old")));
    }

    [Fact]
    public async Task A_build_that_died_is_not_taken_for_the_good_one_before_it()
    {
        using var site = TestSite.Create();
        await BuildAsync(site);
        // A folder where the new page should be written, so that no old file has changed when the build dies.
        site.With("input/old.md", Page).With("output/old/index.html/in-the-way", "");
        Assert.Equal(4, (await site.RunAsync()).ExitCode);
        Directory.Delete(site.PathOf("output/old"), recursive: true);
        site.Without("input/old.md").With("output/old/index.html", "of the dead build");
        await BuildAsync(site);
        Assert.False(Directory.Exists(site.PathOf("output/old")));
    }

    [Fact]
    public async Task A_cache_folder_that_cannot_be_one_costs_time_and_no_word()
    {
        using var site = TestSite
            .Create()
            .WithQuestion("a", "```csharp run\n1 + 2\n```\n```output\n3\n```\n")
            .With("cache", "a file where the folder should be");
        for (var i = 0; i < 2; i++)
            Assert.Matches(@"\A2 pages, 1 block \(1 run\), 1 claim holds, \d+\.\d\d s: passed\n\z", await BuildAsync(site));
    }

    private static async Task<string> BuildAsync(TestSite site, params string[] more)
    {
        var (exitCode, output) = await site.RunAsync(more);
        Assert.True(exitCode == 0, output);
        return output;
    }
}

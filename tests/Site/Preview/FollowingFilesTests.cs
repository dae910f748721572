using Xunit;

namespace AnswerKey.Tests;

/// <summary>Whatever happens to the files below a running preview, it soon shows them as they are.</summary>
public sealed class FollowingFilesTests
{
    [Fact]
    public async Task New_renamed_and_deleted_pages_come_and_go()
    {
        using var site = TestSite.Create();
        using var preview = await RunningPreview.StartAsync(site);

        site.With("input/guide/first.md", Page("one"));
        await preview.UntilAsync("/guide/first/", IsPageOf("one"));

        File.Move(site.PathOf("input/guide/first.md"), site.PathOf("input/guide/second.md"));
        await preview.UntilAsync("/guide/second/", IsPageOf("one"));
        await preview.UntilAsync("/guide/first/", IsGone);

        Directory.Move(site.PathOf("input/guide"), site.PathOf("input/manual"));
        await preview.UntilAsync("/manual/second/", IsPageOf("one"));

        Directory.Delete(site.PathOf("input/manual"), recursive: true);
        await preview.UntilAsync("/manual/second/", IsGone);
        Assert.DoesNotContain("bug", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_comes_back_is_followed_again()
    {
        using var site = TestSite.Create().With("input/guide/a.md", Page("one"));
        using var preview = await RunningPreview.StartAsync(site);
        Directory.Delete(site.PathOf("input/guide"), recursive: true);
        await preview.UntilAsync("/guide/a/", IsGone);
        site.With("input/guide/a.md", Page("two"));
        await preview.UntilAsync("/guide/a/", IsPageOf("two"));
        site.With("input/guide/a.md", Page("three"));
        await preview.UntilAsync("/guide/a/", IsPageOf("three"));
    }

    [Theory]
    [InlineData("a.md.tmp")]
    [InlineData("a.md~")]
    [InlineData(".a.md.swp")]
    [InlineData("4913")]
    public async Task An_editor_that_saves_by_renaming_is_followed(string temporary)
    {
        using var site = TestSite.Create().With("input/a.md", Page("one"));
        using var preview = await RunningPreview.StartAsync(site);
        foreach (var text in new[] { "two", "three" })
        {
            site.With("input/" + temporary, Page(text));
            File.Move(site.PathOf("input/" + temporary), site.PathOf("input/a.md"), true);
            await preview.UntilAsync("/a/", IsPageOf(text));
        }
    }

    [Fact]
    public async Task A_burst_of_two_thousand_files_is_seen_whole_and_does_not_end_what_follows()
    {
        const int files = 2000;
        using var site = TestSite.Create();
        using var preview = await RunningPreview.StartAsync(site);
        for (var i = 0; i < files; i++)
            site.With($"input/many/{i % 20}/page-{i}.md", Page("in a burst"));
        await preview.UntilAsync("/answers.json", answers => Count(answers) == files + 1);
        for (var i = 0; i < files; i += 2)
            site.Without($"input/many/{i % 20}/page-{i}.md");
        await preview.UntilAsync("/answers.json", answers => Count(answers) == files / 2 + 1);
        site.With("input/many/1/page-1.md", Page("afterwards"));
        await preview.UntilAsync("/many/1/page-1/", IsPageOf("afterwards"));
    }

    [Fact]
    public async Task A_changed_component_asks_for_a_restart()
    {
        using var site = TestSite.Create().With("theme/Assets/site.css", "").With("theme/Parts/Own.razor", "<p>one</p>");
        using var preview = await RunningPreview.StartAsync(site);
        site.With("theme/Parts/Own.razor", "<p>two</p>");
        await preview.UntilAsync(
            "/_preview/problems",
            told => told?.Contains("\"outdated\":\"theme/Parts/Own.razor\"", StringComparison.Ordinal) == true
        );
        Assert.Contains("theme/Parts/Own.razor changed: restart the preview to see it", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_how_many_problems_it_has_whatever_they_are()
    {
        using var site = TestSite.Create().WithQuestion("a", "[x](nowhere.md)\n\n```csharp run\n1 + 1\n```\n```output\n3\n```\n");
        using var preview = await RunningPreview.StartAsync(site);
        await preview.UntilAsync("/topic/a/", html => html?.Contains(">2 problems</a>", StringComparison.Ordinal) == true);
    }

    private static string Page(string text) => $"---\nTitle: A page\nDescription: It is short.\n---\n\nThis is {text}.\n";

    private static Func<string?, bool> IsPageOf(string text) =>
        html => html?.Contains($"This is {text}.", StringComparison.Ordinal) == true;

    private static bool IsGone(string? html) => html is null;

    private static int Count(string? answers) =>
        answers is null ? 0 : System.Text.Json.JsonDocument.Parse(answers).RootElement.GetProperty("pages").GetArrayLength();
}

using System.Text;
using AnswerKey.Site.Build;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>A build that remembers gives what one gives that knows nothing.</summary>
public sealed class IncrementalBuildTests
{
    private const string Block = "## Answer\n\nIt is [3](check:n).\n\n```csharp run\nvar n = 3;\nn\n```\n```output\n3\n```\n";

    public static TheoryData<string, string> Edits =>
        new()
        {
            { "input/topic/a.md", TestSite.QuestionHead + Block + "\nMore text.\n" },
            {
                "input/topic/a.md",
                TestSite.QuestionHead + "## Answer\n\nIt is [4](check:n).\n\n```csharp run\nvar n = 4;\nn\n```\n```output\n4\n```\n"
            },
            { "input/topic/a.md", TestSite.QuestionHead.Replace("A question", "Another title", StringComparison.Ordinal) + Block },
            { "input/topic/_directory.yml", "Title: Renamed\nDescription: For tests.\nQuestions: true\n" },
            { "input/topic/_directory.yml", "Title: A topic\nDescription: No questions now.\n" },
            { "input/topic/c.md", TestSite.QuestionHead + Block },
            {
                "input/topic/a.md",
                TestSite.QuestionHead
                    + "```csharp run\nint n = \"three\";\nn\n```\n```output\n3\n```\n\n```csharp run\nn + 1\n```\n```output\n4\n```\n"
            },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task An_edit_gives_the_same_files_in_a_running_preview_as_in_a_new_one(string file, string text)
    {
        using var site = Site();
        using var running = Preview(site);
        await running.BuildAsync(_ => { }, CancellationToken.None);
        site.With(file, text);
        await AssertSameAsync(site, running);
    }

    [Fact]
    public async Task A_link_whose_target_is_deleted_and_comes_back_follows_it()
    {
        using var site = Site();
        using var running = Preview(site);
        await running.BuildAsync(_ => { }, CancellationToken.None);
        var text = site.Read("input/topic/a.md");
        site.Without("input/topic/a.md");
        await AssertSameAsync(site, running);
        site.With("input/topic/a.md", text);
        await AssertSameAsync(site, running);
    }

    [Fact]
    public async Task An_edited_text_runs_no_example_again()
    {
        using var site = Site();
        using var running = Preview(site);
        var first = await running.BuildAsync(_ => { }, CancellationToken.None);
        site.With("input/index.md", "---\nTitle: Home\nDescription: New.\n---\n\nNew.\n");
        var second = await running.BuildAsync(_ => { }, CancellationToken.None);
        Assert.Equal((2, 0), (first.BlocksRun, first.BlocksReused));
        Assert.Equal((0, 2), (second.BlocksRun, second.BlocksReused));
    }

    [Fact]
    public async Task Npm_parts_that_are_installed_while_a_preview_runs_draw_what_it_could_not()
    {
        var real = Path.Combine(Repository.Root, "theme");
        using var site = TestSite
            .Create()
            .WithQuestion(
                "a",
                "It is $x^2$.\n\n```csharp run plot\nPlot.Of(\"Twice\").Line(\"twice\", [1.0, 2.0], v => 2 * v)\n```\n```output\nx  twice\n...\n```\n"
            );
        foreach (var file in Directory.EnumerateFiles(Path.Combine(real, "build")))
            site.With("theme/build/" + Path.GetFileName(file), await File.ReadAllTextAsync(file));
        site.With("theme/package-lock.json", await File.ReadAllTextAsync(Path.Combine(real, "package-lock.json")));
        using var running = new SiteBuilder(site.Options with { Theme = site.PathOf("theme") }, BuildMode.Preview);
        var before = await running.BuildAsync(_ => { }, CancellationToken.None);
        Assert.All(before.Problems, p => Assert.Equal("node-modules-missing", p.Code));
        Assert.NotEmpty(before.Problems);
        Assert.Contains("<code>x^2</code>", Html(before), StringComparison.Ordinal);

        // Copied, because what lies behind a link is not published.
        var parts = Path.Combine(real, "node_modules");
        foreach (var file in Directory.EnumerateFiles(parts, "*", SearchOption.AllDirectories))
        {
            var copy = site.PathOf("theme/node_modules/" + Path.GetRelativePath(parts, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var after = await running.BuildAsync(_ => { }, CancellationToken.None);
        Assert.Empty(after.Problems);
        Assert.Contains("<math", Html(after), StringComparison.Ordinal);
        Assert.Contains("<svg", Html(after), StringComparison.Ordinal);
        Assert.Contains("pagefind/pagefind.js", after.Output.Files.Keys);

        static string Html(SiteBuild build) => Encoding.UTF8.GetString(build.Output.Files["topic/a/index.html"].ToBytes());
    }

    private static TestSite Site() =>
        TestSite.Create().WithQuestion("a", Block).WithQuestion("b", "## Answer\n\nSee [the other](a.md#answer).\n\n" + Block);

    // Without search: a preview keeps the index of its first build.
    private static SiteBuilder Preview(TestSite site) => new(site.Options with { UseCache = false, WithSearch = false }, BuildMode.Preview);

    private static async Task AssertSameAsync(TestSite site, SiteBuilder running)
    {
        var incremental = await running.BuildAsync(_ => { }, CancellationToken.None);
        using var fresh = Preview(site);
        var cold = await fresh.BuildAsync(_ => { }, CancellationToken.None);
        Assert.Equal(cold.Problems.Select(TestSite.Line), incremental.Problems.Select(TestSite.Line));
        Assert.Equal(cold.Output.Files.Keys.Order(), incremental.Output.Files.Keys.Order());
        Assert.All(cold.Output.Files, f => Assert.Equal(f.Value.ToBytes(), incremental.Output.Files[f.Key].ToBytes()));
    }
}

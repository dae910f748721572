using AnswerKey.Tool;
using Xunit;

namespace AnswerKey.Tests;

public sealed class NewAndExplainTests
{
    [Fact]
    public async Task A_new_page_of_each_kind_has_the_whole_shape_and_verifies_as_it_stands()
    {
        using var site = TestSite.Create();
        foreach (var kind in (string[])["concept", "compare", "calculation", "code-output", "multiple-choice", "debugging"])
        {
            var title = $"Why does \"max\" pooling: help {kind}?";
            var (exitCode, output) = await site.RunAsync("new", title, "--topic", "topic", "--level", "expert", "-k", kind);
            var file = $"input/topic/why-does-max-pooling-help-{kind}.md";
            Assert.Equal(0, exitCode);
            Assert.StartsWith(file + "\n", output, StringComparison.Ordinal);
            var headings = site.Read(file).Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal));
            Assert.Equal(["## Answer", "## Why", "## Proof", "## What the usual answer gets wrong", "## Follow-ups"], headings);
            Assert.Contains($"\nKind: {kind}\n", site.Read(file), StringComparison.Ordinal);
        }
        var build = await site.VerifyAsync();
        Assert.Empty(build.Problems);
        Assert.Equal(0, build.Ledger.Numerals.Unproved);
    }

    [Fact]
    public async Task A_topic_that_does_not_exist_lists_those_that_do()
    {
        using var site = TestSite.Create();
        var (exitCode, output) = await site.RunAsync("new", "Why?", "--topic", "topc");
        Assert.Equal(4, exitCode);
        Assert.Equal("there is no topic 'topc'; did you mean 'topic'? The topics are: topic\n", output);
        site.Without("input/topic/_directory.yml");
        Assert.StartsWith(
            "there is no topic 'topic'. There is none yet: make a folder",
            (await site.RunAsync("new", "Why?", "--topic", "topic")).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_question_is_never_written_over()
    {
        using var site = TestSite.Create();
        await site.RunAsync("new", "Why?", "--topic", "topic");
        site.With("input/topic/why.md", site.Read("input/topic/why.md") + "More.\n");
        Assert.Equal(4, (await site.RunAsync("new", "Why?", "--topic", "topic")).ExitCode);
        Assert.EndsWith("More.\n", site.Read("input/topic/why.md"), StringComparison.Ordinal);
        site.With("input/topic/other.md", "---\nTitle: How so?\n---\n");
        Assert.Equal(
            "input/topic/other.md has that title already: ask something else, or edit it\n",
            (await site.RunAsync("new", "How SO?", "--topic", "topic")).Output
        );
    }

    [Fact]
    public async Task Explain_names_the_part_of_the_key_that_changed()
    {
        using var site = TestSite.Create();
        await site.RunAsync("new", "Why?", "--topic", "topic");
        Assert.Contains("it has not run yet", (await site.RunAsync("explain", "why")).Output, StringComparison.Ordinal);
        await site.RunAsync("verify");
        Assert.Contains(
            "reused, because the same code ran before",
            (await site.RunAsync("explain", "input/topic/why.md")).Output,
            StringComparison.Ordinal
        );
        site.With("input/topic/why.md", site.Read("input/topic/why.md").Replace("[1, 2, 3]", "[3, 2, 1]", StringComparison.Ordinal));
        Assert.Contains("changed: block proof-1", (await site.RunAsync("explain", "/topic/why/")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drift", "drift")]
    [InlineData("CS0103", "CS")]
    [InlineData("no-proof", "no-proof")]
    public async Task A_code_is_explained_by_the_catalogue_and_its_case(string code, string folder)
    {
        var (exitCode, output) = await TestSite.RunExactlyAsync("explain", code);
        Assert.Equal(0, exitCode);
        var entry = Catalogue.Of(TestSite.Parts).Single(e => e.Code == folder);
        Assert.Contains(entry.Kinds[0].Message, output, StringComparison.Ordinal);
        Assert.Contains(entry.Explanation, output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Cases", folder), "*", SearchOption.AllDirectories);
        Assert.All(files.SelectMany(File.ReadLines), line => Assert.Contains(line, output, StringComparison.Ordinal));
        Assert.DoesNotContain("{command}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_neither_page_nor_code_gets_the_nearest_of_both()
    {
        using var site = TestSite.Create().WithQuestion("padding", "");
        Assert.Equal("there is no page and no problem 'drfit'; did you mean 'drift'?\n", (await site.RunAsync("explain", "drfit")).Output);
        Assert.Equal(
            "there is no page and no problem 'paddin'; did you mean 'padding'?\n",
            (await site.RunAsync("explain", "paddin")).Output
        );
    }
}

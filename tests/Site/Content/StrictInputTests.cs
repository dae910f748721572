using Xunit;

namespace AnswerKey.Tests;

/// <summary>What is wrong with how a site is written is a problem with file, line and hint, never an exception.</summary>
public sealed class StrictInputTests
{
    private const string Proof = "```csharp run\n1 + 1\n```\n```output\n2\n```\n";

    [Theory]
    [InlineData(
        "---\nTitle: T\nDescription: D\nLevel: beginner\nTilte: X\n---\n",
        "input/topic/a.md:5:1 error unknown-key: 'Tilte' is not a known key"
    )]
    [InlineData("---\nTitle: T: U\nDescription: D\n---\n", "input/topic/a.md:2:9 error yaml: ")]
    [InlineData("---\nTitle: T\n", "input/topic/a.md:1:1 error front-matter: the page has no front matter")]
    public async Task Front_matter_is_strict(string head, string expected)
    {
        using var site = TestSite.Create().With("input/topic/a.md", head + "\n" + Proof);
        Assert.StartsWith(expected, Assert.Single(await site.ProblemsAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Title: [a]", "Title must be a text, not a list", "write 'Title: A text'")]
    [InlineData("Order: 1.5", "Order must be a whole number, not '1.5'", "write 'Order: 10'")]
    [InlineData("Tags: {a: b}", "Tags must be a list of texts, not a mapping", null)]
    [InlineData("Tags: [[a]]", "Tags must be a list of texts, not a list of something else", null)]
    [InlineData("Excluded: ja", "Excluded must be true or false, not 'ja'", null)]
    [InlineData("Updated: 21.11.2026", "Updated must be a date, not '21.11.2026'", null)]
    [InlineData("Kind: calculaton", "'calculaton' is not a kind of question", null)]
    [InlineData("Xref: [b]", "Xref must be a text, not a list", null)]
    [InlineData("RedirectFrom: old", "'old' must begin with a slash", "write '/old'")]
    [InlineData("RedirectFrom: /topic/a", "'/topic/a' is the address of input/topic/a.md", null)]
    [InlineData("RedirectFrom: /feed.xml", "'/feed.xml' is the address of a file that the build makes", null)]
    [InlineData("Description: \"no end", "this is not valid YAML: ", null)]
    public async Task A_wrong_value_is_one_problem_with_a_hint(string line, string message, string? hint)
    {
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        var head = string.Join(
            '\n',
            new[] { "Title: T", "Description: D", "Level: beginner" }.Where(l => !l.StartsWith(key, StringComparison.Ordinal)).Append(line)
        );
        using var site = TestSite.Create().With("input/topic/a.md", $"---\n{head}\n---\n\n{Proof}");
        var problem = Assert.Single((await site.VerifyAsync()).Problems);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Hint);
        if (hint is not null)
            Assert.Equal(hint, problem.Hint);
    }

    [Fact]
    public async Task Two_pages_cannot_redirect_from_one_address()
    {
        using var site = TestSite.Create();
        foreach (var name in new[] { "a", "b" })
            site.With(
                $"input/topic/{name}.md",
                TestSite.QuestionHead.Replace("Level", "RedirectFrom: /old/\nLevel", StringComparison.Ordinal) + Proof
            );
        Assert.Equal(
            "input/topic/b.md:4:15 error redirect: '/old/' already redirects to input/topic/a.md",
            Assert.Single(await site.ProblemsAsync())
        );
    }

    [Fact]
    public async Task A_site_without_a_home_page_is_none()
    {
        using var site = TestSite.Create().Without("input/index.md");
        Assert.Equal("input/index.md error no-home: the site has no home page", Assert.Single(await site.ProblemsAsync()));
    }

    [Fact]
    public async Task A_page_may_have_a_byte_order_mark_and_Windows_line_ends()
    {
        var text = TestSite.QuestionHead + "It is [3](check:1 + 1).\n\n" + Proof;
        using var site = TestSite
            .Create()
            .With(
                "input/topic/a.md",
                "\uFEFF" + text.ReplaceLineEndings("\r\n").Replace("check:1 + 1", "<check:1 + 1>", StringComparison.Ordinal)
            )
            .With("input/topic/b.md/_directory.yml", "\uFEFFTitle: A folder named like a page\r\n");
        Assert.Equal(
            "input/topic/a.md:7:8 error drift: the page claims '3', but '1 + 1' computes '2'",
            Assert.Single(await site.ProblemsAsync())
        );
    }

    [Theory]
    [InlineData("[x](../other.md)", "7:1 error dead-link")]
    [InlineData("[x](#nowhere)", "7:1 error dead-anchor")]
    [InlineData("[x](../index.md#nowhere)", "7:1 error dead-anchor")]
    [InlineData("[x](xref:nothing)", "7:1 error dead-xref")]
    [InlineData("![x](missing.png)", "7:1 error missing-image")]
    [InlineData("text[^1]", "7:5 error dead-footnote")]
    [InlineData("![x](https://example.org/a.png)", "7:1 error external-image")]
    [InlineData("[x](javascript:alert(1))", "7:1 error unsafe-link")]
    public async Task Nothing_points_at_nothing(string link, string expected)
    {
        using var site = TestSite.Create().WithQuestion("a", link + "\n\n" + Proof);
        Assert.StartsWith("input/topic/a.md:" + expected, Assert.Single(await site.ProblemsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_page_heading_block_or_file_that_exists_is_fine()
    {
        using var site = TestSite
            .Create()
            .With("input/topic/picture.png", "not looked into")
            .WithQuestion(
                "a",
                $"## Here\n\n[x](#here) [y](../index.md) [z](xref:a#here-1) [w](/topic/a/) [e](https://example.org) ![p](picture.png)\n\n{Proof}"
            );
        Assert.Empty(await site.ProblemsAsync());
    }

    [Fact]
    public async Task Two_pages_cannot_share_an_address_or_an_xref()
    {
        using var site = TestSite
            .Create()
            .WithQuestion("a", Proof)
            .With("input/topic/a/index.md", "---\nTitle: T\nDescription: D\nXref: other\n---\n")
            .With("input/guide/a.md", "---\nTitle: T\nDescription: D\n---\n");
        var problems = await site.ProblemsAsync();
        Assert.Contains(problems, p => p.StartsWith("input/topic/a/index.md:1:1 error duplicate-url", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("error duplicate-xref", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rnu", "'rnu' is not an option of a C# block")]
    [InlineData("run timeout=soon", "'timeout' cannot be 'soon'")]
    [InlineData("run error=29", "'error' cannot be '29'")]
    [InlineData("run setup", "a block is one of 'run', 'setup', 'compile' and 'skip'")]
    [InlineData("skip=\"\"", "a skipped block says why")]
    public async Task A_word_of_a_fence_that_is_not_known_is_a_problem_at_the_word(string words, string message)
    {
        using var site = TestSite.Create().WithQuestion("a", $"```csharp {words}\n1;\n```\n\n{Proof}");
        Assert.Contains(
            await site.ProblemsAsync(),
            p => p.StartsWith("input/topic/a.md:7:", StringComparison.Ordinal) && p.Contains(message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_a_problem()
    {
        using var site = TestSite.Create();
        File.WriteAllBytes(site.PathOf("input/topic/a.md"), [0x2D, 0xFF, 0xFE, 0x00]);
        Assert.StartsWith("input/topic/a.md:1 error encoding", Assert.Single(await site.ProblemsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_source_question_is_answered_exactly_once()
    {
        using var site = TestSite
            .Create()
            .With("input/_sources.txt", "# ids\nK01\nK02\nK03\n")
            .With("input/topic/a.md", TestSite.QuestionHead.Replace("Level", "Sources: [K01, K9]\nLevel", StringComparison.Ordinal) + Proof)
            .With(
                "input/topic/b.md",
                TestSite.QuestionHead.Replace("Level", "Sources: [K01, K02]\nLevel", StringComparison.Ordinal) + Proof
            );
        Assert.Equal(
            [
                "input/_sources.txt:4:1 error source: no page answers 'K03'",
                "input/topic/a.md:4:16 error source: 'K9' is not a source question",
                "input/topic/b.md:4:11 error source: 'K01' is already answered by input/topic/a.md",
            ],
            await site.ProblemsAsync()
        );
    }

    [Fact]
    public async Task A_file_that_the_system_does_not_give_is_named()
    {
        using var site = TestSite.Create().WithQuestion("a", Proof);
        using var held = new FileStream(site.PathOf("input/topic/a.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.StartsWith(
            "input/topic/a.md error unreadable: the file cannot be read: ",
            Assert.Single(await site.ProblemsAsync()),
            StringComparison.Ordinal
        );
    }
}

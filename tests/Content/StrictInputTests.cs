using Xunit;

namespace AnswerKey.Tests.Content;

/// <summary>What is wrong with how a site is written is a problem with file, line and hint, never an exception.</summary>
public sealed class StrictInputTests
{
    private const string Proof = "```csharp run\n1 + 1\n```\n```output\n2\n```\n";

    [Theory]
    [InlineData(
        "---\nDescription: D\nLevel: beginner\n---\n",
        "input/topic/a.md:2:1 error front-matter: Title is missing"
    )]
    [InlineData(
        "---\nTitle: T\nDescription: D\n---\n",
        "input/topic/a.md:2:1 error front-matter: Level is missing"
    )]
    [InlineData(
        "---\nTitle: T\nDescription: D\nLevel: begginer\n---\n",
        "input/topic/a.md:4:1 error front-matter: 'begginer' is not a level"
    )]
    [InlineData(
        "---\nTitle: T\nDescription: D\nLevel: beginner\nTilte: X\n---\n",
        "input/topic/a.md:5:1 error unknown-key: 'Tilte' is not a known key"
    )]
    [InlineData(
        "---\nTitle: T\nDescription: D\nLevel: beginner\nOrder: first\n---\n",
        "input/topic/a.md:5:1 error front-matter: Order must be a whole number, not 'first'"
    )]
    [InlineData("---\nTitle: T: U\nDescription: D\n---\n", "input/topic/a.md:2:9 error yaml: ")]
    [InlineData(
        "No front matter\n",
        "input/topic/a.md:1:1 error front-matter: the page has no front matter"
    )]
    [InlineData(
        "---\nTitle: T\n",
        "input/topic/a.md:1:1 error front-matter: the page has no front matter"
    )]
    public async Task Front_matter_is_strict(string head, string expected)
    {
        using var site = TestSite.Create().With("input/topic/a.md", head + "\n" + Proof);
        Assert.StartsWith(
            expected,
            Assert.Single(await site.ProblemsAsync()),
            StringComparison.Ordinal
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
        Assert.StartsWith(
            "input/topic/a.md:" + expected,
            Assert.Single(await site.ProblemsAsync()),
            StringComparison.Ordinal
        );
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
        Assert.Contains(
            problems,
            p =>
                p.StartsWith(
                    "input/topic/a/index.md:1:1 error duplicate-url",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            problems,
            p => p.Contains("error duplicate-xref", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("rnu", "'rnu' is not an option of a C# block")]
    [InlineData("run timeout=soon", "'timeout' cannot be 'soon'")]
    [InlineData("run error=29", "'error' cannot be '29'")]
    [InlineData("run setup", "a block is one of 'run', 'setup', 'compile' and 'skip'")]
    [InlineData("skip=\"\"", "a skipped block says why")]
    public async Task A_word_of_a_fence_that_is_not_known_is_a_problem_at_the_word(
        string words,
        string message
    )
    {
        using var site = TestSite
            .Create()
            .WithQuestion("a", $"```csharp {words}\n1;\n```\n\n{Proof}");
        Assert.Contains(
            await site.ProblemsAsync(),
            p =>
                p.StartsWith("input/topic/a.md:7:", StringComparison.Ordinal)
                && p.Contains(message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_a_problem()
    {
        using var site = TestSite.Create();
        File.WriteAllBytes(site.PathOf("input/topic/a.md"), [0x2D, 0xFF, 0xFE, 0x00]);
        Assert.StartsWith(
            "input/topic/a.md error encoding",
            Assert.Single(await site.ProblemsAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Every_source_question_is_answered_exactly_once()
    {
        using var site = TestSite
            .Create()
            .With("input/_sources.txt", "# ids\nK01\nK02\nK03\n")
            .With(
                "input/topic/a.md",
                TestSite.QuestionHead.Replace(
                    "Level",
                    "Sources: [K01, K9]\nLevel",
                    StringComparison.Ordinal
                ) + Proof
            )
            .With(
                "input/topic/b.md",
                TestSite.QuestionHead.Replace(
                    "Level",
                    "Sources: [K01, K02]\nLevel",
                    StringComparison.Ordinal
                ) + Proof
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
}

using Xunit;

namespace AnswerKey.Tests;

/// <summary><c>rename</c>: a page moves, and whatever led to it or from it still does.</summary>
public sealed class RenameTests
{
    private const string Body = """
        It is [6](check:sum). See [home](../index.md), [itself](sum.md#proof), [more](more.md), [up](/topic/more/) and ![a](a.svg).

        <a href="more.md">more</a> and <img src='a.svg'>.

        ## Proof

        ```csharp run
        // [no link](more.md)
        var sum = 6;
        sum
        ```
        ```output
        6
        ```

        """;

    private const string Links = """
        [a](topic/sum.md), [b](topic/sum.md#proof), [c](/topic/sum.md "A title"), [d](/topic/sum/), [e](/topic/sum#proof), [f](<topic/sum.md>),
        [g](xref:sum), [h](xref:sum#proof), [i][ref], [ref], [j](./topic/sum.md), [k](topic/./sum.md), [l](topic/%73um.md).

        <p><a href="topic/sum.md#proof">m</a> <A HREF = '/topic/sum/'>n</A></p>

        `[code](topic/sum.md)` and [other](topic/more.md) and [away](https://example.org/topic/sum.md).

        > - | [deep](topic/sum.md) | in a list |

        [ref]: topic/sum.md "A title"

        """;

    [Fact]
    public async Task A_page_gets_another_name_and_every_link_follows_in_its_own_form()
    {
        using var site = Site();
        var (exitCode, output) = await site.RunAsync("rename", "sum", "total");
        Assert.Equal(0, exitCode);
        Assert.StartsWith("input/topic/sum.md → input/topic/total.md\n", output, StringComparison.Ordinal);
        Assert.EndsWith("\nrenamed, and 3 other files changed\n", output, StringComparison.Ordinal);
        Assert.False(site.Has("input/topic/sum.md"));
        Assert.Equal(
            Question("Sum", "RedirectFrom: [/topic/sum/]\n", Body.Replace("(sum.md#proof)", "(total.md#proof)", StringComparison.Ordinal)),
            site.Read("input/topic/total.md")
        );
        Assert.Equal(
            Page(Links, "Home", "")
                .Replace("topic/sum", "topic/total", StringComparison.Ordinal)
                .Replace("topic/./sum", "topic/total", StringComparison.Ordinal)
                .Replace("topic/%73um", "topic/total", StringComparison.Ordinal)
                .Replace("xref:sum", "xref:total", StringComparison.Ordinal)
                .Replace("`[code](topic/total.md)`", "`[code](topic/sum.md)`", StringComparison.Ordinal)
                .Replace("example.org/topic/total.md", "example.org/topic/sum.md", StringComparison.Ordinal),
            site.Read("input/index.md")
        );
        Assert.Equal(Question("More", "Related: [\"total\", other]\n", "Nothing.\n" + Proof), site.Read("input/topic/more.md"));
        Assert.Equal("Menu:\n  Sums: topic/total.md # the sum\nFooter:\n  More: '/topic/more/'\n", site.Read("input/settings.yml"));
        Assert.Empty(await site.ProblemsAsync());
    }

    [Fact]
    public async Task A_page_moves_to_another_topic_with_all_that_it_links_to()
    {
        using var site = Site();
        Assert.Equal(0, (await site.RunAsync("rename", "input/topic/sum.md", "sums/")).ExitCode);
        Assert.Equal(
            Question(
                "Sum",
                "RedirectFrom: [/topic/sum/]\n",
                Body.Replace("(more.md)", "(../topic/more.md)", StringComparison.Ordinal)
                    .Replace("\"more.md\"", "\"../topic/more.md\"", StringComparison.Ordinal)
                    .Replace("(a.svg)", "(../topic/a.svg)", StringComparison.Ordinal)
                    .Replace("'a.svg'", "'../topic/a.svg'", StringComparison.Ordinal)
                    .Replace("[no link](../topic/more.md)", "[no link](more.md)", StringComparison.Ordinal)
            ),
            site.Read("input/sums/sum.md")
        );
        Assert.Contains(
            "[a](sums/sum.md), [b](sums/sum.md#proof), [c](/sums/sum.md \"A title\"), [d](/sums/sum/)",
            site.Read("input/index.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("Related: [\"sum\", other]", site.Read("input/topic/more.md"), StringComparison.Ordinal);
        Assert.Empty(await site.ProblemsAsync());
    }

    [Fact]
    public async Task There_and_back_leaves_only_a_redirect()
    {
        using var site = Site();
        await site.RunAsync("rename", "sum", "total");
        var before = site.Read("input/index.md");
        Assert.Equal(0, (await site.RunAsync("rename", "total", "sums/total.md")).ExitCode);
        Assert.Contains("RedirectFrom: [/topic/sum/, /topic/total/]\n", site.Read("input/sums/total.md"), StringComparison.Ordinal);
        Assert.Equal(0, (await site.RunAsync("rename", "/sums/total/", "topic/sum")).ExitCode);
        Assert.Equal(Question("Sum", "RedirectFrom: [/topic/total/, /sums/total/]\n", Body), site.Read("input/topic/sum.md"));
        Assert.NotEqual(before, site.Read("input/index.md"));
        Assert.Empty(await site.ProblemsAsync());
    }

    [Theory]
    [InlineData("RedirectFrom: /old", "RedirectFrom: [/old, /topic/sum/]")]
    [InlineData("RedirectFrom: [/old,\r\n  /older]", "RedirectFrom: [/old, /older, /topic/sum/]")]
    [InlineData("redirectfrom:\r\n  - /old\r\n  - '/older'", "redirectfrom:\r\n  - /old\r\n  - /older\r\n  - /topic/sum/")]
    [InlineData("RedirectFrom:", "RedirectFrom: [/topic/sum/]")]
    [InlineData("RedirectFrom: []\r\nTags: [a]", "RedirectFrom: [/topic/sum/]\r\nTags: [a]")]
    public async Task Old_addresses_stay_and_so_do_line_ends_and_the_mark(string before, string after)
    {
        using var site = Site();
        var text = $"\ufeff---\r\nTitle: A\r\n{before}\r\nDescription: d\r\nLevel: beginner\r\n---\r\n\r\n[m](more.md) [s](sum.md)\r\n";
        site.With("input/topic/sum.md", text);
        await site.RunAsync("rename", "sum", "total");
        Assert.Equal(
            System.Text.Encoding.UTF8.GetBytes(
                text.Replace(before, after, StringComparison.Ordinal).Replace("(sum.md)", "(total.md)", StringComparison.Ordinal)
            ),
            File.ReadAllBytes(site.PathOf("input/topic/total.md"))
        );
    }

    [Fact]
    public async Task The_floor_of_a_page_goes_with_it()
    {
        using var site = Site().With(".ci/ledger-floor.json", "{ \"numerals\": 50, \"pages\": { \"input/topic/sum.md\": 100 } }");
        await site.RunAsync("rename", "sum", "total");
        Assert.Contains("{ \"input/topic/total.md\": 100 }", site.Read(".ci/ledger-floor.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("total", "sum", "there is no page 'total'")]
    [InlineData("summ", "total", "there is no page 'summ'; did you mean 'sum'?")]
    [InlineData("sum", "sum", "input/topic/sum.md has that name already")]
    [InlineData("sum", "more", "there is already a file input/topic/more.md: choose another name, or rename that one first")]
    [InlineData(
        "sum",
        "sums/more",
        "input/topic/more.md has the xref 'more' already: choose another name, or give one of the two an 'Xref:'"
    )]
    [InlineData("sum", "topc/sum", "there is no folder 'topc'; did you mean 'topic'?")]
    [InlineData("sum", "../sum", "'../sum' is no name: write a slug, a topic with a slash behind it, or a path below input/")]
    [InlineData("sum", "_sum", "'_sum.md' is a name that the site does not read: choose one that begins with a letter or a digit")]
    [InlineData("sum", "was", "input/topic/more.md redirects from /topic/was/: choose another name, or take that line away")]
    [InlineData("index", "start", "input/index.md is the first page of its folder and has its address from there: rename the folder")]
    public async Task What_cannot_be_is_one_sentence_and_changes_nothing(string old, string wanted, string expected)
    {
        using var site = Site();
        site.With(
            "input/topic/more.md",
            site.Read("input/topic/more.md").Replace("Related:", "RedirectFrom: /topic/was\nRelated:", StringComparison.Ordinal)
        );
        var before = Everything(site);
        var (exitCode, output) = await site.RunAsync("rename", old, wanted);
        Assert.Equal(4, exitCode);
        Assert.Equal(expected, output.TrimEnd());
        Assert.Equal(before, Everything(site));
    }

    [Fact]
    public async Task A_dry_run_and_a_page_that_cannot_be_read_change_nothing()
    {
        using var site = Site();
        var before = Everything(site);
        var (exitCode, output) = await site.RunAsync("rename", "sum", "total", "--dry-run");
        Assert.Equal(0, exitCode);
        Assert.Contains("input/index.md:5:5: topic/sum.md → topic/total.md\n", output, StringComparison.Ordinal);
        Assert.Equal(before, Everything(site));
        site.With("input/bad.md", "no front matter");
        Assert.Equal(4, (await site.RunAsync("rename", "sum", "total")).ExitCode);
        Assert.True(site.Has("input/topic/sum.md"));
    }

    private const string Proof = "\n```csharp run\n1 + 1\n```\n```output\n2\n```\n";

    private static TestSite Site() =>
        TestSite
            .Create()
            .With("input/index.md", Page(Links, "Home", ""))
            .With("input/topic/sum.md", Question("Sum", "", Body))
            .With("input/topic/more.md", Question("More", "Related: [\"sum\", other]\n", "Nothing.\n" + Proof))
            .With("input/topic/other.md", Question("Other", "", "Nothing.\n" + Proof))
            .With("input/topic/a.svg", "<svg/>")
            .With("input/sums/_directory.yml", "Title: Sums\nQuestions: true\n")
            .With("input/sums/index.md", Page("", "Sums", ""))
            .With("input/settings.yml", "Menu:\n  Sums: topic/sum.md # the sum\nFooter:\n  More: '/topic/more/'\n");

    private static string Page(string body, string title, string more) => $"---\nTitle: {title}\n{more}---\n\n{body}";

    private static string Question(string title, string more, string body) => Page(body, title, "Description: d\nLevel: beginner\n" + more);

    private static string Everything(TestSite site) =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(site.Root, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => f + File.ReadAllText(f))
        );
}

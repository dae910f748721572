using Xunit;

namespace AnswerKey.Tests;

/// <summary>What Markdown would quietly read as something else than its author meant is a problem at its place.</summary>
public sealed class SilentTextTests
{
    private const string Proof = "\n\n```csharp run\n1 + 1\n```\n```output\n2\n```\n";

    [Theory]
    [InlineData("A sum $ \\sum_i x_i$ here.", "7:7")]
    [InlineData("A sum $\\sum_i x_i $ here.", "7:7")]
    [InlineData("A power $ x^2$ here.", "7:9")]
    [InlineData("The x$\\alpha$ here.", "7:6")]
    [InlineData("The $\\alpha$th one.", "7:5")]
    [InlineData("- In a list $ w_{ij}$.", "7:13")]
    [InlineData("| a | b |\n| - | - |\n| c | $x^2 $ |", "9:7")]
    [InlineData("It goes on $ x +\n\\beta$ there.", "7:12")]
    public async Task A_formula_that_is_not_read_as_one_is_found(string text, string place)
    {
        using var site = TestSite.Create().WithQuestion("a", text + Proof);
        Assert.Contains(await site.ProblemsAsync(), p => p.StartsWith($"input/topic/a.md:{place} error formula", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("It costs $five and $six more.")]
    [InlineData("It costs \\$ x^2 \\$ and more.")]
    [InlineData("Real math $x^2$ and $ x^3 $ and $\\alpha$, and $w_{ij}$.")]
    [InlineData("Code `$ x^2 $` and `$` then `x^2$`.")]
    [InlineData("A claim [2](<check:$\"{1 + 1}\">) and [2](<check:$\"{2 ^ 0}\">).")]
    [InlineData("A price of $x, then $x^2$ is math.")]
    public async Task Money_code_and_claims_are_left_alone(string text)
    {
        using var site = TestSite.Create().WithQuestion("a", text + Proof);
        Assert.Empty(await site.ProblemsAsync());
    }

    [Theory]
    [InlineData("$$\nx + 1\n\nMore text.", "formula", "$$")]
    [InlineData("```text\nA text.\n", "fence", "```")]
    [InlineData("````markdown\n```text\nA text.\n```\n", "fence", "````")]
    [InlineData("```csharp compile\nvar x = 1;\n", "fence", "```")]
    [InlineData("::: note\nA text.\n", "container", ":::")]
    public async Task A_fence_without_an_end_is_found(string text, string what, string close)
    {
        using var site = TestSite.Create().WithQuestion("a", Proof.TrimStart() + "\n" + text);
        var problem = Assert.Single((await site.VerifyAsync()).Problems);
        Assert.Equal(
            $"input/topic/a.md:14:1 error open-fence: this {what} has no end, and takes what follows with it",
            TestSite.Line(problem)
        );
        Assert.Equal($"close it with '{close}' on a line of its own", problem.Hint);
    }

    [Theory]
    [InlineData("A List<int> of them.", "7:7 error unknown-tag: '<int>' is read as a tag")]
    [InlineData("### An IEnumerable<T>", "7:19 error unknown-tag: '<T>' is read as a tag")]
    [InlineData("| a |\n| - |\n| Task<Result> |", "9:7 error unknown-tag: '<Result>'")]
    [InlineData("<T>\nalone", "7:1 error unknown-tag: '<T>'")]
    [InlineData("<div>\nA List<int>.\n</div>", "8:7 error unknown-tag: '<int>'")]
    [InlineData("<svg><path/></svg>\n\nA <path> here.", "9:3 error unknown-tag: '<path>'")]
    public async Task A_type_that_a_browser_takes_for_a_tag_is_found(string text, string expected)
    {
        using var site = TestSite.Create().WithQuestion("a", text + Proof);
        Assert.StartsWith("input/topic/a.md:" + expected, Assert.Single(await site.ProblemsAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Press <kbd>p</kbd>, <B>now</B> <!-- <T> --> in <my-element>.")]
    [InlineData("Code `List<int>`, \\<T>, 1 < 2 and <https://example.org>.")]
    [InlineData("<svg viewBox=\"0 0 1 1\">\n<circle r=\"1\"/>\n</svg>")]
    [InlineData("> [!note]\n> A remark.")]
    [InlineData("> [!FOO] stands on a line with more.")]
    public async Task Tags_and_remarks_that_there_are_are_left_alone(string text)
    {
        using var site = TestSite.Create().WithQuestion("a", text + Proof);
        Assert.Empty(await site.ProblemsAsync());
    }

    [Theory]
    [InlineData("NOTES", "did you mean 'NOTE'?")]
    [InlineData("WARN", "the kinds are NOTE, TIP, IMPORTANT, WARNING, CAUTION")]
    public async Task A_remark_of_no_known_kind_is_found(string kind, string hint)
    {
        using var site = TestSite.Create().WithQuestion("a", $"> [!{kind}]\n> A text." + Proof);
        var problem = Assert.Single((await site.VerifyAsync()).Problems);
        Assert.Equal($"input/topic/a.md:7:3 error alert-kind: there is no kind of remark '{kind}'", TestSite.Line(problem));
        Assert.Equal(hint, problem.Hint);
    }

    [Fact]
    public async Task Verify_finds_TeX_that_cannot_be_read()
    {
        using var site = TestSite.Create().WithQuestion("a", "Broken $\\frac{1}{$ here." + Proof);
        Assert.StartsWith(
            "input/topic/a.md:7:8 error formula: this formula cannot be read",
            Assert.Single(await site.ProblemsAsync()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "A text.\n\n[^one]: A note.",
        "9:1 error dead-footnote: nothing refers to the footnote '[^one]', so no reader would see it"
    )]
    [InlineData("A text.[^on]\n\n[^one]: A note.\n\nMore.[^one]", "7:8 error dead-footnote: the page has no footnote '[^on]'")]
    [InlineData("A text.[^one]\n\n[^one]: A note.\n\n[^one]: Another note.", "error dead-footnote: the footnote '[^one]' stands twice")]
    [InlineData(
        "A text.[^one]\n\nTerm\n:   Its meaning.\n\n[^one]: A note.",
        "12:1 error dead-footnote: Markdown does not read '[^one]:' as a footnote here"
    )]
    [InlineData(
        "A text.[^one][^two]\n\n[^one]: A note.\n[^two]: Another.",
        "9:1 error dead-footnote: nothing refers to the footnote '[^one]'"
    )]
    public async Task A_footnote_that_no_reader_would_see_is_found(string text, string expected)
    {
        using var site = TestSite.Create().WithQuestion("a", text + Proof);
        Assert.Contains(expected, Assert.Single(await site.ProblemsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Footnotes_that_are_used_are_fine()
    {
        using var site = TestSite
            .Create()
            .WithQuestion(
                "a",
                $"One[^1] and two[^two], and one again.[^1]\n\n[^1]: A note\n    in two lines.\n[^two]: A second.{Proof}\n```text\n[^3]: no note\n```\n"
            );
        Assert.Empty(await site.ProblemsAsync());
    }
}

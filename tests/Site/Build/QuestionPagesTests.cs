using Xunit;

namespace AnswerKey.Tests;

/// <summary>What a question page becomes beside itself: cards, the line in the ledger, the row in the list.</summary>
public sealed class QuestionPagesTests
{
    private const string Proof = "\n```csharp run\n1 + 1\n```\n```output\n2\n```\n";

    [Fact]
    public async Task A_page_that_says_it_corrects_the_usual_answer_must_have_the_section()
    {
        using var site = TestSite
            .Create()
            .With("input/topic/sum.md", "---\nTitle: A sum\nDescription: For tests.\nLevel: beginner\nCorrects: true\n---\n" + Proof);
        Assert.Equal(
            ["input/topic/sum.md:2:1 error no-correction: the page says that it corrects the usual answer, and does not do so"],
            await site.ProblemsAsync()
        );
        site.With("input/topic/sum.md", site.Read("input/topic/sum.md") + "\n## What the usual answer gets wrong\n\nMuch.\n");
        Assert.Empty(await site.ProblemsAsync());
    }

    [Fact]
    public async Task A_page_without_numbers_has_no_share_of_proved_ones()
    {
        using var site = TestSite.Create().WithQuestion("sum", "No number here.\n" + Proof);
        var (exitCode, output) = await site.RunAsync();
        Assert.True(exitCode == 0, output);
        var ledger = site.Read("output/what-is-proved/index.html");
        Assert.Contains("<td class=\"num\">none</td>", ledger, StringComparison.Ordinal);
        Assert.DoesNotContain("100%", ledger, StringComparison.Ordinal);
        Assert.DoesNotContain("Every number", site.Read("output/topic/sum/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_asks_the_title_with_what_the_page_gives_and_its_links_lead_to_the_site()
    {
        const string Setup = "\n```csharp setup\nvar one = 1;\nvar two = one + one;\n```\n";
        using var site = TestSite.Create().WithQuestion("sum", "Given this:\n" + Proof + Setup + "\n## Answer\n\nIt is [2](check:two).\n");
        var (exitCode, output) = await site.RunAsync("-s", "Url=https://key.example");
        Assert.True(exitCode == 0, output);
        var note = site.Read("output/practice/answer-key.txt");
        Assert.Contains("<b>A question</b>", note, StringComparison.Ordinal);
        Assert.Contains("Given this:", note, StringComparison.Ordinal);
        Assert.Contains(">2\n</code>", note, StringComparison.Ordinal);
        Assert.Contains("href=\"\"https://key.example/topic/sum/#", note, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"\"/", note, StringComparison.Ordinal);
    }
}

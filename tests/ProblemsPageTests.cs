using System.Text;
using AnswerKey.Engine.Problems;
using AnswerKey.Tool;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>The manual's page of problems, <c>input/problems.md</c>, is the catalogue.</summary>
public sealed class ProblemsPageTests
{
    private const string Head = """
        ---
        Title: What a build can say
        Description: Every problem that a build reports, by its code, with what it means, why it is an error and how to mend it.
        ---
        A problem is printed with its file, its line, its code and a hint. `explain` and a code, as in `dotnet run -- explain drift`, prints what stands here, with a small site that has the problem. In the texts, `{value}` stands for what
        differs from page to page.


        """;

    /// <summary>A test that fails writes what the page must be beside it, ending in <c>.new</c>.</summary>
    [Fact]
    public void The_page_says_what_the_catalogue_says()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var entry in Catalogue.Of(TestSite.Parts))
        {
            page.Append("## ").Append(entry.Code).Append("\n\n").Append(entry.Explanation);
            page.Append("\n\n").AppendJoin('\n', entry.Kinds.Select(Item)).Append("\n\n");
        }
        var text = page.ToString().TrimEnd() + "\n";
        var file = Path.Combine(Repository.Root, "input", "problems.md");
        var agreed = File.Exists(file) ? File.ReadAllText(file) : "";
        if (agreed != text)
            File.WriteAllText(file + ".new", text);
        Assert.Equal(agreed, text);
    }

    private static string Item(ProblemKind kind)
    {
        var item = $"- {kind.Severity.ToString().ToLowerInvariant()}: {Code(kind.Message)}";
        return kind.Hint is { } hint
            ? $"{item}  \n  {Code(hint.Replace("{command}", TestSite.Parts.Command, StringComparison.Ordinal))}"
            : item;
    }

    private static string Code(string text) => $"`{text}`";
}

using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Markdig;
using Markdig;
using Xunit;

namespace AnswerKey.Tests;

/// <summary>The executable examples are a Markdig extension that any host can take.</summary>
public sealed class LibraryTests
{
    private const string Page = "The sum is [6](check:sum).\n\n```csharp run\nvar sum = 1 + 2 + 3;\nsum\n```\n```output\n6\n```\n";
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UseExamples().Build();

    [Fact]
    public async Task A_bare_pipeline_checks_a_page_and_shows_what_is_proved()
    {
        var (html, problems) = await CheckAsync(Page);
        Assert.Empty(problems);
        Assert.Contains("Claimed = computed", html, StringComparison.Ordinal);
        Assert.Contains("class=\"claim\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_pipeline_finds_a_wrong_answer_at_its_place()
    {
        var (_, problems) = await CheckAsync(Page.Replace("[6]", "[7]", StringComparison.Ordinal));
        Assert.Equal("page.md:1:13 error drift: the page claims '7', but 'sum' computes '6'", TestSite.Line(Assert.Single(problems)));
    }

    [Fact]
    public void A_page_that_nobody_checked_reads_as_plain_Markdown()
    {
        var html = Markdown.ToHtml(Page, _pipeline);
        Assert.Contains("The sum is 6.", html, StringComparison.Ordinal);
        Assert.Contains("<code class=\"language-csharp\">", html, StringComparison.Ordinal);
    }

    private static async Task<(string Html, IReadOnlyList<Problem> Problems)> CheckAsync(string text)
    {
        var problems = new ProblemList();
        var source = new FileText("page.md", text);
        var document = Markdown.Parse(source.Text, _pipeline);
        var examples = DocumentExamples.Of(document, source, problems.Add);
        using var engine = new ExampleEngine(EngineOptions.Default(cacheFolder: null, highlight: true));
        var result = await engine.CheckAsync(examples, CancellationToken.None);
        problems.AddRange(result.Problems);
        var html = document.ToHtml(_pipeline, new CheckedExamples(examples, result));
        // What was found out stands beside the document, and not in it.
        Assert.Equal(Markdown.ToHtml(text, _pipeline), document.ToHtml(_pipeline));
        return (html, problems.Sorted());
    }
}

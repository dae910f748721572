using Xunit;

namespace AnswerKey.Tests;

/// <summary>Each feature of the format is a document of <c>tests/Specs</c> that shows what Markdown becomes which HTML.</summary>
/// <remarks>Where they differ, the document as it should read by what came out lies beside it, ending in <c>.new</c>.</remarks>
public sealed class SpecTests(SpecSite site) : IClassFixture<SpecSite>
{
    private static readonly IReadOnlyList<SpecDocument> _documents = SpecDocument.All();

    public static TheoryData<string> Examples => [.. _documents.SelectMany(d => d.Examples).Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Markdown_becomes_the_HTML_that_was_agreed_on(string name)
    {
        var document = _documents.Single(d => d.Examples.Any(e => e.Name == name));
        var example = document.Examples.Single(e => e.Name == name);
        Assert.Empty(site.ProblemsOf(example));
        var html = site.HtmlOf(example);
        if (example.Html != html)
            File.WriteAllText(document.File + ".new", document.With(site.HtmlOf));
        Assert.Equal(example.Html, html);
    }
}

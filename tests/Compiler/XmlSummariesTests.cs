using AnswerKey.Compiler.Highlighting;
using Xunit;

namespace AnswerKey.Tests;

public sealed class XmlSummariesTests
{
    [Theory]
    [InlineData("Math.Exp(1)", "Exp", "Returns e raised to the specified power.")]
    [InlineData("new List<int>()", "List", "Represents a strongly typed list of objects that can be accessed by index.")]
    [InlineData("new[] { 1 }.ToArray()", "ToArray", "Creates an array from a IEnumerable<T>.")]
    [InlineData("var t = (1, 2); t", "t", "")]
    [InlineData("AnswerKey.Toolkit.Plot.Line([1.0])", "Line", "A line through")]
    public void A_library_member_has_its_summary(string code, string name, string summary) =>
        Assert.StartsWith(summary, SummaryOf(code, name, new XmlSummaries(Script.PageReferences)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<summary>\n  Two\n  lines. </summary>", "Two lines.")]
    [InlineData(
        "<summary>See <see cref=\"T:System.Collections.Generic.List`1\"/> and <see cref=\"M:System.Math.Exp(System.Double)\"/>.</summary>",
        "See List<T> and Math.Exp."
    )]
    [InlineData("<summary><paramref name=\"x\"/> or <see langword=\"null\"/>, <c>a &lt; b</c></summary>", "x or null, a < b")]
    [InlineData("<summary>A<para>B</para></summary>", "A B")]
    [InlineData("<summary>broken", "")]
    public void Markup_becomes_one_line_of_text(string xml, string text) => Assert.Equal(text, XmlDocFile.Flatten(xml));

    [Fact]
    public void A_long_summary_ends_after_a_sentence_or_else_a_word()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 60));
        Assert.Equal("First. Second.", XmlDocFile.Flatten($"<summary>First. Second. {words}</summary>"));
        var cut = XmlDocFile.Flatten($"<summary>{words}</summary>");
        Assert.EndsWith("word…", cut, StringComparison.Ordinal);
        Assert.InRange(cut.Length, 150, 160);
    }

    private static string SummaryOf(string code, string name, XmlSummaries summaries)
    {
        var tokens = Classification.Of(Script.Of(code).Model, summaries);
        var token = tokens.Tokens.First(t => t.Hover >= 0 && code.Substring(t.Start, t.Length) == name);
        return tokens.Hovers[token.Hover].Summary;
    }
}

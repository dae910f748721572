using System.Text;
using Markdig;
using Markdig.Syntax;

namespace AnswerKey.Tests;

/// <summary>A document of <c>tests/Specs</c>: below each heading pairs of fences, Markdown and the HTML that it becomes.</summary>
internal sealed record SpecDocument(string Name, string Text, IReadOnlyList<SpecExample> Examples)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Specs");

    public string File => Path.Combine(Folder, Name + ".md");

    public static IReadOnlyList<SpecDocument> All() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.md")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Where(name => name != "README")
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];

    /// <summary>The document with other HTML in place of what it expects.</summary>
    public string With(Func<SpecExample, string> html)
    {
        var text = new StringBuilder(Text);
        foreach (var example in Examples.Reverse())
            text.Remove(example.HtmlStart, example.Html.Length).Insert(example.HtmlStart, html(example));
        return text.ToString();
    }

    private static SpecDocument Read(string name)
    {
        var text = System.IO.File.ReadAllText(Path.Combine(Folder, name + ".md"));
        var examples = new List<SpecExample>();
        var (heading, number) = ("", 0);
        FencedCodeBlock? input = null;
        foreach (var block in Markdown.Parse(text))
        {
            if (block is HeadingBlock title)
                (heading, number) = (text.Substring(title.Span.Start, title.Span.Length), 0);
            else if (block is FencedCodeBlock { Info: "markdown" } markdown)
                input = markdown;
            else if (block is FencedCodeBlock { Info: "html" } html)
            {
                examples.Add(
                    new SpecExample(
                        name,
                        heading.TrimStart('#', ' '),
                        ++number,
                        ContentOf(text, input!).Text,
                        ContentOf(text, html).Text,
                        ContentOf(text, html).Start
                    )
                );
                input = null;
            }
        }
        return new SpecDocument(name, text, examples);
    }

    // What stands between a fence's two lines, its last line end included.
    private static (string Text, int Start) ContentOf(string text, FencedCodeBlock fence)
    {
        var start = text.IndexOf('\n', fence.Span.Start) + 1;
        var end = text.LastIndexOf('\n', fence.Span.End) + 1;
        return (text[start..end], start);
    }
}

/// <param name="Number">Below its heading, from 1.</param>
/// <param name="HtmlStart">Where in the document the expected HTML begins.</param>
internal sealed record SpecExample(string Document, string Heading, int Number, string Markdown, string Html, int HtmlStart)
{
    public string Name => $"{Document}: {Heading}, {Number}";
}

using System.Collections;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Markdig.Blocks;
using AnswerKey.Markdig.Choices;
using AnswerKey.Markdig.Claims;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages.Checks;

/// <summary>Finds what a reader of the source takes for a block, a claim or a choice, and Markdown does not: it would be published unchecked.</summary>
/// <remarks>The whole source is looked through, and what was read, or is shown as code or not at all, is taken away.</remarks>
internal sealed partial class UnreadParts
{
    private const string Choice = "choice";

    private readonly FileText _source;

    // For each letter of the source whether it was read, or is shown as code or not at all.
    private readonly BitArray _read;
    private readonly List<HtmlBlock> _html = [];
    private readonly List<CodeBlock> _indented = [];

    private UnreadParts(MarkdownDocument document, FileText source)
    {
        _source = source;
        _read = new(source.Text.Length);
        foreach (var node in document.Descendants())
        {
            if (node is HtmlBlock html)
                _html.Add(html);
            if (node is HtmlBlock or HtmlInline)
                ReadComments(node.Span);
            else if (node is ClaimInline claim)
                Read(claim.Span, claim.Definition?.Span ?? SourceSpan.Empty);
            // What is checked as a link is told there.
            else if (node is LinkInline { Url: { } target } link && IsMeantAsClaim(target))
                Read(link.Span);
            // Marks that begin a line may be meant as a fence's.
            else if (node is CodeInline code)
                Read(new SourceSpan(code.Span.Start + code.DelimiterCount, code.Span.End));
            else if (node is MathInline or MathBlock or ExampleBlock or ChoiceBlock or FencedCodeBlock or YamlFrontMatterBlock)
                Read(node.Span);
            else if (node is CodeBlock indented)
                _indented.Add(indented);
        }
    }

    private void Read(params ReadOnlySpan<SourceSpan> spans)
    {
        foreach (var span in spans)
            for (var i = Math.Max(0, span.Start); i <= span.End && i < _read.Length; i++)
                _read[i] = true;
    }

    private void ReadComments(SourceSpan span)
    {
        foreach (Match comment in Comment().Matches(_source.Text.Substring(span.Start, span.Length)))
            Read(new SourceSpan(span.Start + comment.Index, span.Start + comment.Index + comment.Length - 1));
    }

    /// <summary>Whether a claim stands in a text that is not read as Markdown.</summary>
    public static bool IsClaim(string text) => Part().Matches(text).Any(part => part.Groups["claim"].Success);

    /// <summary>Whether a link names no address, but nearly a claim's expression, or is an image that does.</summary>
    public static bool IsMeantAsClaim(string target) =>
        Scheme().Match(target) is { Success: true } scheme && NearestName.Of(scheme.Value, ["check"]) is not null;

    public static void Report(MarkdownDocument document, FileText source, Action<Problem> report)
    {
        var parts = new UnreadParts(document, source);
        foreach (Match part in Part().Matches(source.Text))
        {
            if (parts.Told(part) is { } problem)
                report(problem);
        }
    }

    private Problem? Told(Match part)
    {
        var what =
            part.Groups["claim"].Success ? "a claim"
            : part.Groups["listing"].Success ? "a C# block"
            : part.Groups["fence"].Success && FenceLanguage.MeantBy(part.Groups["info"].Value) == FenceLanguage.CSharp ? "a C# block"
            : part.Groups["asks"].Success || NearestName.Of(part.Groups["word"].Value, [Choice]) is not null ? "a choice"
            : null;
        // Behind the quotation marks and blanks before it.
        var at = part.Groups.Values.Skip(1).First(g => g.Success).Index;
        if (what is null || _read[at])
            return null;
        var place = _source.PlaceAt(at);
        if (_html.Exists(html => html.Span.Start <= at && at <= html.Span.End))
            return PageProblems.UnreadInHtml.At(place, what);
        if (_indented.Find(code => code.Span.Start <= at && at <= code.Span.End) is { } indented)
            return part.Groups["claim"].Success || place.Line > indented.Line + 1 ? null : PageProblems.UnreadTooDeep.At(place, what);
        return part.Groups["claim"].Success ? PageProblems.BrokenClaim.At(place)
            : part.Groups["choice"] is { Success: true } choice ? PageProblems.UnreadChoice.At(place, choice.Value)
            : PageProblems.UnreadMarks.At(place);
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("^[A-Za-z]+(?=:)")]
    private static partial Regex Scheme();

    // Two marks are one too few, and quotation marks are no backticks: both are slips of a fence.
    [GeneratedRegex(
        @"(?<claim>\]\s*\(\s*<?\s*check\s*:|\]:\s*<?check\s*:|[\](<=""']check:(?=\S))"
            + @"|^[ \t>]*(?<fence>(?:`{2,}|~{2,}|'{3})(?<info>[^`\r\n]*)\r?$)"
            + @"|^[ \t>]*(?<choice>::+[ \t{.]*(?<word>\p{L}+))(?<asks>.*\bcheck=)?"
            + @"|<code\s[^>]*(?<listing>\blanguage-(?:csharp|cs)\b)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Part();
}

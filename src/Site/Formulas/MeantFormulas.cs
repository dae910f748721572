using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Pages;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Formulas;

/// <summary>Finds what is meant as a formula and is read as text, dollar signs and all.</summary>
internal static partial class MeantFormulas
{
    public static void Report(MarkdownDocument document, FileText source, Action<Problem> report)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inline && !block.Span.IsEmpty)
                ReportIn(block.Span, inline, source, report);
        }
    }

    private static void ReportIn(SourceSpan span, ContainerInline inlines, FileText source, Action<Problem> report)
    {
        if (source.Text.IndexOf('$', span.Start, span.Length) < 0)
            return;
        // The source, because emphasis has already taken the underscores out of the text.
        var text = source.Text.Substring(span.Start, span.Length).ToCharArray();
        foreach (var inline in inlines.Descendants<Inline>())
        {
            if (inline is LinkInline { UrlSpan.IsEmpty: false } link)
                Blank(link.UrlSpan);
            else if (inline is MathInline or CodeInline or HtmlInline or AutolinkInline)
                Blank(inline.Span);
        }
        foreach (Match match in Meant().Matches(new string(text)))
            report(PageProblems.MeantAsFormula.At(source.PlaceAt(span.Start + match.Index), Shortened(match.Value)));

        void Blank(SourceSpan part)
        {
            for (var i = Math.Max(part.Start, span.Start); i <= Math.Min(part.End, span.End); i++)
                text[i - span.Start] = '\0';
        }
    }

    private static string Shortened(string text)
    {
        const int longest = 40;
        text = text.ReplaceLineEndings(" ");
        return text.Length <= longest ? text : text[..longest] + "…";
    }

    // Between two dollar signs something that prices never have: a TeX command, a power, a braced index. Money is left alone.
    [GeneratedRegex(@"(?<!\\)\$[^$\0]*?(?:\\[A-Za-z]|\^|_\{)[^$\0]*?(?<!\\)\$")]
    private static partial Regex Meant();
}

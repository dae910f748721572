using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages.Checks;

/// <summary>Finds footnotes that nobody refers to, references to footnotes that nobody wrote, and footnotes that Markdown does not see.</summary>
/// <remarks>Markdig drops a footnote without a reference, and leaves a reference without a footnote as text: neither leaves a trace in the page.</remarks>
internal static partial class FootnoteCheck
{
    public static void Report(MarkdownDocument document, FileText source, Action<Problem> report)
    {
        if (!source.Text.Contains("[^", StringComparison.Ordinal))
            return;
        var read = document
            .GetLinkReferenceDefinitions(addGroup: false)
            .Links.Values.OfType<FootnoteLinkReferenceDefinition>()
            .Select(d => d.Footnote)
            .DistinctBy(LabelOf, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(LabelOf, StringComparer.OrdinalIgnoreCase);
        var code = document.Descendants<CodeBlock>().Select(b => b.Span).ToList();
        var written = WrittenDefinition()
            .Matches(source.Text)
            .Where(m => !code.Exists(s => s.Start <= m.Index && m.Index <= s.End))
            .Select(m => (Label: m.Groups[1].Value, Start: m.Groups[1].Index - 2))
            .ToList();
        var touching = Touching().Matches(source.Text).Select(m => m.Groups[1].Value).ToHashSet();
        foreach (var (label, start) in written)
            ReportDefinition(label, source.PlaceAt(start), read.GetValueOrDefault(label), touching.Contains(label), report);
        var labels = written.ConvertAll(d => d.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var bracket in document.Descendants<LiteralInline>())
        {
            // Text without a footnote behind it is cut into pieces at its brackets.
            var start = bracket.Span.Start + bracket.Content.AsSpan().IndexOf('[');
            if (
                start < bracket.Span.Start
                || Reference().Match(source.Text, start) is not { Success: true } match
                || labels.Contains(match.Groups[1].Value)
            )
                continue;
            var name = match.Groups[1].Value;
            report(PageProblems.NoFootnote.At(source.PlaceAt(start), name).OrHint(NearestName.Hint(name, labels)));
        }
    }

    private static void ReportDefinition(string label, Place place, Footnote? same, bool touchesAnother, Action<Problem> report)
    {
        if (same is null)
            report(PageProblems.NotReadAsFootnote.At(place, label));
        else if (same.Line + 1 != place.Line)
            report(PageProblems.FootnoteTwice.At(place, label, same.Line + 1));
        else if (same.Links.Count == 0)
            report((touchesAnother ? PageProblems.FootnoteTouchesAnother : PageProblems.UnusedFootnote).At(place, label));
    }

    private static string LabelOf(Footnote footnote) => footnote.Label?.TrimStart('^') ?? "";

    [GeneratedRegex(@"^[ >]{0,3}\[\^([^\]\s]+)\]:", RegexOptions.Multiline)]
    private static partial Regex WrittenDefinition();

    [GeneratedRegex(@"\G\[\^([^\]\s]+)\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\[\^([^\]\s]+)\]\[")]
    private static partial Regex Touching();
}

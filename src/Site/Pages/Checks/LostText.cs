using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Pages.Dialect;
using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages.Checks;

/// <summary>Finds text that a browser drops because it looks like a tag, such as <c>List&lt;int&gt;</c>, and remarks of a kind that there is not.</summary>
internal sealed partial class LostText(FileText source, Action<Problem> report)
{
    // The elements of the HTML standard, and the old ones that browsers still know.
    private static readonly FrozenSet<string> _tags = (
        "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup data "
        + "datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header "
        + "hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript object ol "
        + "optgroup option output p picture pre progress q rp rt ruby s samp script search section select slot small source span strong "
        + "style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr "
        + "acronym big center dir font nobr strike tt"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Inside a drawing or a formula there are names that HTML does not list.
    private string? _foreign;

    public static void Report(MarkdownDocument document, FileText source, Action<Problem> report)
    {
        var found = new LostText(source, report);
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case HtmlInline html:
                    found.ReportTags(html.Span);
                    break;
                case HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock } html:
                    found.ReportTags(html.Span);
                    break;
                case QuoteBlock { Parent: MarkdownDocument } quote and not AlertBlock:
                    found.ReportKind(quote);
                    break;
            }
        }
    }

    private void ReportTags(SourceSpan span)
    {
        foreach (Match match in Tag().Matches(source.Text.Substring(span.Start, span.Length)))
        {
            if (!match.Groups["name"].Success)
                continue; // a comment
            var name = match.Groups["name"].Value;
            var closes = match.Groups["slash"].Success;
            if (_foreign is not null)
            {
                if (closes && name.Equals(_foreign, StringComparison.OrdinalIgnoreCase))
                    _foreign = null;
                continue;
            }
            if (!closes && name.ToLowerInvariant() is "svg" or "math")
                _foreign = name;
            else if (!closes && name.Equals("h1", StringComparison.OrdinalIgnoreCase))
                report(PageProblems.SecondTitle.At(source.PlaceAt(span.Start + match.Index), "<h1>").OrHint("write <h2>"));
            // A name with a dash is an element of the site's own.
            else if (!closes && !_tags.Contains(name) && !name.Contains('-', StringComparison.Ordinal))
                report(PageProblems.UnknownTag.At(source.PlaceAt(span.Start + match.Index), name));
        }
    }

    private void ReportKind(QuoteBlock quote)
    {
        if (quote is not [ParagraphBlock first, ..] || Kind().Match(source.Text, first.Span.Start) is not { Success: true } match)
            return;
        var kind = match.Groups["kind"].Value;
        if (AlertParser.Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
            return;
        report(
            PageProblems
                .UnknownAlert.At(source.PlaceAt(first.Span.Start), kind, string.Join(", ", AlertParser.Kinds))
                .OrHint(NearestName.Hint(kind, AlertParser.Kinds))
        );
    }

    [GeneratedRegex(@"<!--.*?-->|<(?<slash>/)?(?<name>[A-Za-z][A-Za-z0-9-]*)", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\G\[!(?<kind>[A-Za-z]+)\][ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex Kind();
}

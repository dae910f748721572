using System.Text;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Markdig.Claims;

/// <summary>Finds claims that a reader sees as another value than the one that is compared.</summary>
internal static partial class ShownClaims
{
    public static void Report(MarkdownDocument document, FileText source, Action<Problem> report)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inline && inline.Descendants<ClaimInline>().Any())
                Report(inline, source, report);
        }
    }

    /// <summary>What in a value is not shown as the letters that are compared; null if nothing is.</summary>
    public static string? Disguise(ContainerInline value) =>
        value.Descendants<Inline>().Select(Disguise).FirstOrDefault(d => d is not null);

    private static string? Disguise(Inline inline) =>
        inline switch
        {
            LiteralInline or CodeInline or MathInline or HtmlEntityInline or LineBreakInline => null,
            EmphasisInline { DelimiterChar: '^' } => "a superscript",
            EmphasisInline { DelimiterChar: '~', DelimiterCount: 1 } => "a subscript",
            EmphasisInline { DelimiterChar: '~' } => "struck text",
            HtmlInline => "HTML",
            LinkInline or AutolinkInline => "a link or a picture",
            // Such as the mark of a footnote.
            LeafInline => "a mark",
            _ => null,
        };

    private static void Report(ContainerInline inline, FileText source, Action<Problem> report)
    {
        var text = new StringBuilder();
        var claims = new List<(ClaimInline Claim, int Start, int End)>();
        Append(inline, text, claims);
        var shown = text.ToString();
        foreach (var (claim, start, end) in claims)
        {
            if (Disguise(claim) is { } disguise)
                report(MarkdigProblems.Disguised.At(source.PlaceOf(claim), disguise));
            else if (Number(shown, start, end) is { } number)
                report(MarkdigProblems.Glued.At(source.PlaceOf(claim), number, shown[start..end]));
        }
    }

    // As a reader sees it, but for the claims' own places: 10^6^ keeps a mark, so that its digits are not one number.
    private static void Append(ContainerInline container, StringBuilder text, List<(ClaimInline, int, int)> claims)
    {
        foreach (var inline in container)
        {
            var start = text.Length;
            if (inline is ContainerInline inner)
            {
                if (inner is EmphasisInline { DelimiterChar: '^' })
                    text.Append('^');
                Append(inner, text, claims);
                if (inner is ClaimInline claim)
                    claims.Add((claim, start, text.Length));
            }
            else
                text.Append(inline is HtmlInline html && LineBreak().IsMatch(html.Tag) ? " " : SourceExtensions.TextOf(inline));
        }
    }

    // The number that a reader sees, if it is more than the value; otherwise null.
    private static string? Number(string text, int start, int end)
    {
        var (value, from, to) = (text[start..end], start, end);
        if (NumberAtStart().IsMatch(value))
        {
            from -= GluedBefore().Match(text[..start]).Length;
            if (Thousand().IsMatch(value))
                from = Math.Min(from, start - Group().Match(text[..start]).Length);
        }
        if (NumberAtEnd().IsMatch(value))
            to += GluedAfter().Match(text[end..]).Length;
        return (from, to) == (start, end) ? null : text[from..to];
    }

    [GeneratedRegex(@"\A[-+−]?[.]?(?:\p{N}|∞)")]
    private static partial Regex NumberAtStart();

    [GeneratedRegex(@"(?:\p{N}[.,]?|∞|[%‰])\z")]
    private static partial Regex NumberAtEnd();

    // Digits, a point, an exponent, or a sign: after a word or a bracket a dash is a hyphen or an operator.
    [GeneratedRegex(@"(?:\p{N}+\.?|(?<![\p{L}\p{N}]|\S\.)\.|\p{N}+[eExXbB][-+−]?|(?<![\p{L}\p{N})\]])[-+−±∓–＋－⁺⁻])\z")]
    private static partial Regex GluedBefore();

    [GeneratedRegex(
        @"\A(?:\p{N}+|\.\p{N}+|[,'’\u00a0\u2009\u202f]\p{Nd}{3}(?!\p{Nd})|[eE][-+−]?\p{N}+|[\u00a0\u2009\u202f]?[%‰]|\^[-+−]?\p{N}+|[⁺⁻]\p{N}+|\s?[×·⋅*]\s?10(?:\^[-+−]?\p{N}+|[⁺⁻]?\p{No}+))"
    )]
    private static partial Regex GluedAfter();

    [GeneratedRegex(@"\A\p{Nd}{3}(?!\p{Nd})")]
    private static partial Regex Thousand();

    [GeneratedRegex(@"\p{Nd}+[,'’\u00a0\u2009\u202f]\z")]
    private static partial Regex Group();

    [GeneratedRegex(@"\A<br\b", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();
}

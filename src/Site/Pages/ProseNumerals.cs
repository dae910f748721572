using System.Collections.Immutable;
using System.Text;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Markdig;
using AnswerKey.Markdig.Claims;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages;

/// <summary>The numerals of a page's prose: those inside claims are proved, code and formulas do not count, the rest is judged by its words.</summary>
internal static class ProseNumerals
{
    public static ImmutableArray<Numeral> Of(MarkdownDocument document, FileText source)
    {
        var numerals = ImmutableArray.CreateBuilder<Numeral>();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inline && !IsFootnote(block))
                AddFrom(inline, source, numerals);
        }
        return numerals.ToImmutable();
    }

    // A footnote names its source: title, year, volume and pages.
    private static bool IsFootnote(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is Footnote)
                return true;
        }
        return false;
    }

    private static void AddFrom(ContainerInline container, FileText source, ImmutableArray<Numeral>.Builder numerals)
    {
        // The prose of the block with everything that is no prose blanked out, and for each character its offset in the file.
        var text = new StringBuilder();
        var offsets = new List<int>();
        Collect(container, text, offsets, source, numerals);
        foreach (var (start, length, status) in Numerals.In(text.ToString()))
        {
            numerals.Add(new Numeral(source.PlaceAt(offsets[start]), text.ToString(start, length), status));
        }
    }

    private static void Collect(
        ContainerInline container,
        StringBuilder text,
        List<int> offsets,
        FileText source,
        ImmutableArray<Numeral>.Builder numerals
    )
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    for (var i = 0; i < literal.Content.Length; i++)
                    {
                        text.Append(literal.Content.AsSpan()[i]);
                        offsets.Add(literal.Span.Start + i);
                    }
                    break;
                case ClaimInline claim:
                    var place = claim.Claim?.Written.Start ?? source.PlaceOf(claim);
                    foreach (var (start, length, _) in Numerals.In(claim.PlainText()))
                        numerals.Add(new Numeral(place, claim.PlainText().Substring(start, length), NumeralStatus.Proved));
                    Blank(claim, text, offsets);
                    break;
                case ContainerInline inner when inner is not LinkInline { IsImage: true }:
                    Collect(inner, text, offsets, source, numerals);
                    break;
                default:
                    Blank(inline, text, offsets);
                    break;
            }
        }
    }

    private static void Blank(Inline inline, StringBuilder text, List<int> offsets)
    {
        text.Append(inline is LineBreakInline ? ' ' : '\u00B7');
        offsets.Add(inline.Span.Start);
    }
}

using System.Collections.Immutable;
using System.Text;
using AnswerKey.Engine.Problems;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Markdig;

/// <summary>Positions and plain texts of Markdig's nodes.</summary>
internal static class SourceExtensions
{
    /// <summary>The lines of a fence or of a block of HTML, each knowing where it stands in the file.</summary>
    public static PlacedText ContentOf(this FileText source, LeafBlock fence)
    {
        var text = new StringBuilder();
        var starts = ImmutableArray.CreateBuilder<LineStart>();
        for (var i = 0; i < fence.Lines.Count; i++)
        {
            var line = fence.Lines.Lines[i];
            // A line whose tab was cut in two by its container is a copy, and only its Position is right.
            var offset = ReferenceEquals(line.Slice.Text, source.Text) ? line.Slice.Start : line.Position;
            starts.Add(source.StartAt(offset));
            if (i > 0)
                text.Append('\n');
            text.Append(line.Slice.AsSpan());
        }
        if (starts.Count == 0)
            starts.Add(source.StartAt(source.OffsetOfLine(fence.Line + 2)));
        return new PlacedText(source.File, text.ToString(), starts.ToImmutable());
    }

    public static Place PlaceOf(this FileText source, MarkdownObject node) => source.PlaceAt(Math.Max(0, node.Span.Start));

    /// <summary>The text that a reader sees, without marks.</summary>
    public static string PlainText(this ContainerInline? container)
    {
        if (container is null)
            return "";
        var text = new StringBuilder();
        Append(container, text);
        return text.ToString();
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            if (inline is ContainerInline inner)
                Append(inner, text);
            else
                text.Append(TextOf(inline));
        }
    }

    /// <summary>The text of an inline that holds no others; empty if it has none.</summary>
    public static ReadOnlySpan<char> TextOf(Inline inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.AsSpan(),
            CodeInline code => code.Content,
            MathInline math => math.Content.AsSpan(),
            HtmlEntityInline entity => entity.Transcoded.AsSpan(),
            LineBreakInline => " ",
            _ => default,
        };
}

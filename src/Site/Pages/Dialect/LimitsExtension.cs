using System.Globalization;
using AnswerKey.Engine.Problems;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace AnswerKey.Site.Pages.Dialect;

/// <summary>
/// Ends the parsing of a page that no reader wrote, at the place where it goes too far. Markdig has a limit of its own, but asks for it once all
/// is nested: a line that opens a list in a list costs as many steps as there are lists.
/// </summary>
internal sealed class LimitsExtension : IMarkdownExtension
{
    // Within Markdig's own, which is 128.
    private const int Deepest = 120;

    // Whatever is opened in a paragraph and never closed is looked for up to its end, so the time grows with the square of its length.
    private const int LongestParagraph = 100_000;

    private static readonly object _last = new();

    /// <summary>Parses a page that goes beyond no limit.</summary>
    /// <returns>Null if it does; the problem has been reported.</returns>
    public static MarkdownDocument? Parse(FileText source, MarkdownPipeline pipeline, Action<Problem> report)
    {
        var context = new MarkdownParserContext();
        try
        {
            return Markdown.Parse(source.Text, pipeline, context);
        }
        catch (LimitException e)
        {
            report(e.Kind.At(source.PlaceAt(e.Offset), e.Parts));
        }
        catch (ArgumentException e) when (e.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            report(
                PageProblems.TooDeep.At(source.PlaceAt(context.Properties.GetValueOrDefault(_last) is Block last ? last.Span.Start : 0))
            );
        }
        return null;
    }

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new DepthParser());
        pipeline.BlockParsers.Find<ParagraphBlockParser>()!.Closed += Check;
        pipeline.BlockParsers.Find<HeadingBlockParser>()!.Closed += Check;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private static void Check(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { Lines: { Count: > 0 and var count } lines })
            return;
        if (lines.Lines[count - 1].Slice.End - lines.Lines[0].Slice.Start > LongestParagraph)
            throw new LimitException(
                PageProblems.LongParagraph,
                block.Span.Start,
                LongestParagraph.ToString("N0", CultureInfo.InvariantCulture)
            );
        // Of brackets and stars Markdig does not say where they are.
        block.ProcessInlinesBegin += (inlines, _) => inlines.Context!.Properties[_last] = block;
    }

    /// <summary>Looks, wherever a block may open, how deep it would lie; opens nothing.</summary>
    private sealed class DepthParser : BlockParser
    {
        private const string Marks = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

        public DepthParser() => OpeningCharacters = Marks.ToCharArray();

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var depth = 0;
            for (Block? open = processor.CurrentContainer; open is not null; open = open.Parent)
                depth++;
            return depth <= Deepest ? BlockState.None : throw new LimitException(PageProblems.TooDeep, processor.Start);
        }
    }

    private sealed class LimitException(ProblemKind kind, int offset, params object[] parts) : Exception(kind.Message)
    {
        public ProblemKind Kind => kind;
        public int Offset => offset;
        public object[] Parts => parts;
    }
}

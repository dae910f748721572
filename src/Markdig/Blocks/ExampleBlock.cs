using AnswerKey.Engine.Running;
using Markdig.Syntax;

namespace AnswerKey.Markdig.Blocks;

/// <summary>A C# fence and the <c>output</c> fence that follows it, if one does.</summary>
internal sealed class ExampleBlock : LeafBlock
{
    public ExampleBlock(FencedCodeBlock fence, FencedCodeBlock? output)
        : base(null)
    {
        Fence = fence;
        Output = output;
        Line = fence.Line;
        Column = fence.Column;
        Span = new SourceSpan(fence.Span.Start, (output ?? fence).Span.End);
        ProcessInlines = false;
    }

    public FencedCodeBlock Fence { get; }

    public FencedCodeBlock? Output { get; }

    /// <summary>What the fence asks for; set when the document's examples are read.</summary>
    public Example? Example { get; internal set; }
}

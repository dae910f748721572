using AnswerKey.Engine.Running;
using Markdig.Syntax;

namespace AnswerKey.Markdig.Blocks;

/// <summary>A C# fence and the <c>output</c> fence that follows it, if one does.</summary>
public sealed class ExampleBlock : LeafBlock
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

    /// <summary>What the fence asks for; set when the page's examples are collected.</summary>
    public Example? Example { get; set; }

    /// <summary>What became of it; set before rendering.</summary>
    public ExampleResult? Result { get; set; }

    /// <summary>The whole program that a reader may copy: the blocks of its session up to this one.</summary>
    public string Program { get; set; } = "";
}

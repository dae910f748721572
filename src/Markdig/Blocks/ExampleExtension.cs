using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace AnswerKey.Markdig.Blocks;

/// <summary>Turns each C# fence, with its claimed output, into an <see cref="ExampleBlock"/>.</summary>
internal sealed class ExampleExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.DocumentProcessed -= FindExamples;
        pipeline.DocumentProcessed += FindExamples;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.AddIfNotAlready(new ExampleBlockRenderer(results: null));
    }

    private static void FindExamples(MarkdownDocument document)
    {
        foreach (var fence in document.Descendants<FencedCodeBlock>().Where(f => FenceLanguage.IsCSharp(f.Info)).ToList())
        {
            var parent = fence.Parent!;
            var index = parent.IndexOf(fence);
            var output = index + 1 < parent.Count ? parent[index + 1] as FencedCodeBlock : null;
            if (output?.Info != FenceLanguage.Output)
                output = null;
            parent.RemoveAt(index);
            if (output is not null)
                parent.RemoveAt(index);
            parent.Insert(index, new ExampleBlock(fence, output));
        }
    }
}

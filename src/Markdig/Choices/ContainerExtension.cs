using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace AnswerKey.Markdig.Choices;

/// <summary>Containers between <c>:::</c> lines. Markdig's own extension reads <c>std::chrono::seconds</c> as one too, and drops the colons.</summary>
internal sealed class ContainerExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (!pipeline.BlockParsers.Contains<CustomContainerParser>())
            pipeline.BlockParsers.Insert(0, new CustomContainerParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html && !html.ObjectRenderers.Contains<HtmlCustomContainerRenderer>())
            html.ObjectRenderers.Insert(0, new HtmlCustomContainerRenderer());
    }
}

using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace AnswerKey.Markdig.Blocks;

internal sealed class ExampleBlockRenderer : HtmlObjectRenderer<ExampleBlock>
{
    protected override void Write(HtmlRenderer renderer, ExampleBlock obj)
    {
        renderer.EnsureLine();
        if (obj.Result is { } result)
        {
            ExampleHtml.Write(renderer.Writer, result, obj.Program);
            return;
        }
        // Nothing was run: a host that only renders shows the two fences.
        renderer.Render(obj.Fence);
        if (obj.Output is not null)
            renderer.Render(obj.Output);
    }
}

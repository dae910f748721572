using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace AnswerKey.Markdig.Blocks;

/// <param name="results">Null if nothing was run: a host that only renders shows the two fences.</param>
internal sealed class ExampleBlockRenderer(CheckedExamples? results) : HtmlObjectRenderer<ExampleBlock>
{
    protected override void Write(HtmlRenderer renderer, ExampleBlock obj)
    {
        renderer.EnsureLine();
        if (results is not null && obj.Example is { } example)
        {
            ExampleHtml.Write(
                renderer.Writer,
                results.Result.Examples[example.Index],
                results.ProgramUpTo(example),
                results.Plots.GetValueOrDefault(example.Name)
            );
            return;
        }
        renderer.Render(obj.Fence);
        if (obj.Output is not null)
            renderer.Render(obj.Output);
    }
}

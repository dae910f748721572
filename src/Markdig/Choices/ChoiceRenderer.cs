using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Markdig.Choices;

internal sealed class ChoiceRenderer(CheckedExamples? results) : HtmlObjectRenderer<ChoiceBlock>
{
    protected override void Write(HtmlRenderer renderer, ChoiceBlock obj)
    {
        renderer.EnsureLine();
        var options = obj
            .Items.Select(i => new ChoiceHtml.Option(Html(renderer, i.Value), Html(renderer, i.Explanation), i.Ticked))
            .ToList();
        ChoiceHtml.Write(renderer.Writer, results?.ResultOf(obj.Claim), options);
    }

    private static string Html(HtmlRenderer renderer, ContainerInline? inlines)
    {
        if (inlines is null)
            return "";
        var outer = renderer.Writer;
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        renderer.Writer = writer;
        renderer.WriteChildren(inlines);
        renderer.Writer = outer;
        return writer.ToString().Trim();
    }
}

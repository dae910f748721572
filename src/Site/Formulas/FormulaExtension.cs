using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace AnswerKey.Site.Formulas;

/// <summary>Renders formulas as the HTML that was made for them at build time; without any, as their TeX.</summary>
internal sealed class FormulaExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is not HtmlRenderer html)
            return;
        html.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new FormulaInlineRenderer());
        html.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new FormulaBlockRenderer());
    }

    private sealed class FormulaInlineRenderer : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline obj)
        {
            if (!renderer.EnableHtmlForInline)
                renderer.Write(obj.Content.ToString());
            else if (Formula.HtmlOf(obj) is { } html)
                renderer.Write(html);
            else
                renderer.Write("<code>").WriteEscape(obj.Content.ToString()).Write("</code>");
        }
    }

    private sealed class FormulaBlockRenderer : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock obj)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"formula\" tabindex=\"0\">");
            if (Formula.HtmlOf(obj) is { } html)
                renderer.Write(html);
            else
                renderer.Write("<pre>").WriteEscape(obj.Lines.ToString()).Write("</pre>");
            renderer.WriteLine("</div>");
        }
    }
}

using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace AnswerKey.Site.Formulas;

/// <summary>Renders formulas in text as the HTML that was made for them at build time; without any, as their TeX.</summary>
internal sealed class FormulaInlineRenderer(IReadOnlyDictionary<TexFormula, string> drawn) : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline obj)
    {
        var tex = obj.Content.ToString();
        if (!renderer.EnableHtmlForInline)
            renderer.Write(tex);
        else if (drawn.TryGetValue(new TexFormula(tex, Display: false), out var html))
            renderer.Write(html);
        else
            renderer.Write("<code>").WriteEscape(tex).Write("</code>");
    }
}

/// <summary>The same for formulas on lines of their own.</summary>
internal sealed class FormulaBlockRenderer(IReadOnlyDictionary<TexFormula, string> drawn) : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock obj)
    {
        var tex = obj.Lines.ToString();
        renderer.EnsureLine();
        renderer.Write("<div class=\"formula\" tabindex=\"0\">");
        if (drawn.TryGetValue(new TexFormula(tex, Display: true), out var html))
            renderer.Write(html);
        else
            renderer.Write("<pre>").WriteEscape(tex).Write("</pre>");
        renderer.WriteLine("</div>");
    }
}

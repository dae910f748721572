using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace AnswerKey.Markdig.Claims;

/// <param name="results">Null if nothing was run: a claim then reads as its value.</param>
internal sealed class ClaimRenderer(CheckedExamples? results) : HtmlObjectRenderer<ClaimInline>
{
    protected override void Write(HtmlRenderer renderer, ClaimInline obj)
    {
        // Inside an image's alternative text only the value may stand.
        if (!renderer.EnableHtmlForInline || results?.ResultOf(obj.Claim) is not { } result)
        {
            renderer.WriteChildren(obj);
            return;
        }
        ClaimHtml.WriteOpen(renderer.Writer, result);
        renderer.WriteChildren(obj);
        ClaimHtml.WriteClose(renderer.Writer, result);
    }
}

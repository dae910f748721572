using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace AnswerKey.Markdig.Claims;

internal sealed class ClaimRenderer : HtmlObjectRenderer<ClaimInline>
{
    protected override void Write(HtmlRenderer renderer, ClaimInline obj)
    {
        // Inside an image's alternative text only the value may stand.
        if (!renderer.EnableHtmlForInline || obj.Result is null)
        {
            renderer.WriteChildren(obj);
            return;
        }
        ClaimHtml.WriteOpen(renderer.Writer, obj.Result);
        renderer.WriteChildren(obj);
        ClaimHtml.WriteClose(renderer.Writer, obj.Result);
    }
}

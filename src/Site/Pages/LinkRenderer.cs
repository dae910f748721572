using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages;

/// <summary>Renders links and images with the addresses that were found for what the author wrote.</summary>
internal sealed class LinkRenderer(IReadOnlyDictionary<LinkTarget, string> addresses) : LinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        // A link may hold an image, which has an address of its own.
        var outer = renderer.LinkRewriter;
        renderer.LinkRewriter =
            link.Url is { } url && addresses.TryGetValue(new LinkTarget(url, link.IsImage), out var address) ? _ => address : null;
        base.Write(renderer, link);
        renderer.LinkRewriter = outer;
    }
}

using AnswerKey.Site.Addresses;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages;

/// <summary>Renders blocks of HTML with the addresses that were found for what the author wrote in them.</summary>
internal sealed class HtmlBlockLinkRenderer(IReadOnlyDictionary<LinkTarget, string> addresses) : HtmlBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj) =>
        renderer.WriteLine(HtmlInlineLinkRenderer.WithAddresses(obj.Lines.ToString(), addresses));
}

/// <summary>Renders tags in a line likewise.</summary>
internal sealed class HtmlInlineLinkRenderer(IReadOnlyDictionary<LinkTarget, string> addresses) : HtmlInlineRenderer
{
    public static string WithAddresses(string html, IReadOnlyDictionary<LinkTarget, string> addresses) =>
        HtmlTags.Rewrite(html, (address, isPart) => addresses.GetValueOrDefault(new LinkTarget(address, isPart)));

    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write(WithAddresses(obj.Tag, addresses));
    }
}

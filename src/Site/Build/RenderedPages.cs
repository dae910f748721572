using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AnswerKey.Site.Addresses;
using AnswerKey.Site.Content;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Build;

/// <summary>A finished document.</summary>
internal sealed record RenderedPage(byte[] Html, DocumentLinks Links);

/// <summary>The documents of one build. Safe to use from several threads.</summary>
internal sealed class RenderedPages(PageRenderer renderer, SiteMap map, BuildMemory memory)
{
    private readonly Lazy<string> _siteKey = new(() => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(map.Site))));

    /// <summary>Renders a page, or gives the very bytes of the last build if its template would be given the same again.</summary>
    public async Task<RenderedPage> RenderAsync(PageView page)
    {
        if (!memory.Keeps)
            return await DrawAsync(page);
        // A template may show any part of the site (a sidebar, the counts in a footer), so the whole of it counts. The topic is part
        // of it already, and the body is by far the longest: it is compared and not written out.
        var given = JsonSerializer.Serialize(page with { BodyHtml = "", Topic = null });
        var key = (_siteKey.Value, given, page.Topic?.Slug, page.BodyHtml);
        if (!memory.TryGet("html", page.Url, key, out RenderedPage html))
            memory.Keep("html", page.Url, key, html = await DrawAsync(page));
        return html;
    }

    private async Task<RenderedPage> DrawAsync(PageView page)
    {
        var html = await renderer.RenderAsync(map.Site, page);
        return new RenderedPage(Encoding.UTF8.GetBytes(map.HtmlOnHost(html)), DocumentLinks.Of(html));
    }
}

using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Build;

/// <summary>The documents of the last build in this process, each with everything that its template was given. Safe to use from several threads.</summary>
internal sealed class RenderedPages(PageRenderer renderer)
{
    private readonly ConcurrentDictionary<string, (string Given, string Body, byte[] Html)> pages =
        new(StringComparer.Ordinal);
    private (SiteView View, string Given)? site;

    /// <summary>Renders a page, or gives the very bytes of the last build if its template would be given the same again.</summary>
    public async Task<byte[]> RenderAsync(SiteView view, PageView page)
    {
        // A template may show any part of the site (a sidebar, the counts in a footer), so the whole of it counts. The topic is part
        // of it already, and the body is by far the longest: it is compared and not written out.
        var given =
            GivenOf(view)
            + JsonSerializer.Serialize(page with { BodyHtml = "", Topic = null })
            + page.Topic?.Slug;
        if (
            pages.TryGetValue(page.Url, out var known)
            && known.Body == page.BodyHtml
            && known.Given == given
        )
            return known.Html;
        var html = Encoding.UTF8.GetBytes(await renderer.RenderAsync(view, page));
        pages[page.Url] = (given, page.BodyHtml, html);
        return html;
    }

    private string GivenOf(SiteView view)
    {
        lock (pages)
        {
            if (site is { } known && ReferenceEquals(known.View, view))
                return known.Given;
            var text = Convert.ToHexString(
                System.Security.Cryptography.SHA256.HashData(
                    JsonSerializer.SerializeToUtf8Bytes(view)
                )
            );
            site = (view, text);
            return text;
        }
    }
}

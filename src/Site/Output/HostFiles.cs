using System.Text;
using AnswerKey.Site.Content;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary>What a static host is told beside the pages: <c>_redirects</c> and <c>_headers</c>, in the form that Netlify and Cloudflare Pages read.</summary>
internal static class HostFiles
{
    /// <summary>
    /// Scripts and styles from this site only, none inline. The search index is WebAssembly, hence the one exception.
    /// The preview server sends the same.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Header names and values that every answer carries.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)> Headers =
    [
        ("Content-Security-Policy", ContentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <param name="assets">Where the theme's files are published.</param>
    public static IEnumerable<OutputFile> Files(SiteMap map, string assets, bool noIndex) =>
        [new OutputFile("_headers", HeadersFile(map, assets, noIndex)), new OutputFile("_redirects", RedirectsFile(map))];

    private static string HeadersFile(SiteMap map, string assets, bool noIndex)
    {
        var text = new StringBuilder(map.OnHost("/*\n"));
        foreach (var (name, value) in Headers)
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        if (noIndex)
            text.Append("  X-Robots-Tag: noindex\n");
        // An author's own folder of that name has no hash in its address.
        text.Append('\n').Append(map.OnHost(assets)).Append("*\n  Cache-Control: public, max-age=31536000, immutable\n");
        return text.ToString();
    }

    private static string RedirectsFile(SiteMap map)
    {
        var text = new StringBuilder();
        foreach (var page in map.Pages.Select(p => p.Source))
        foreach (var from in page.FrontMatter.RedirectFrom)
        {
            var old = UrlPath.Root.Combine(Uri.UnescapeDataString(from.Text)).Value;
            text.Append(map.OnHost(old)).Append(' ').Append(map.OnHost(page.Url.Value)).Append(" 301\n");
        }
        return text.ToString();
    }
}

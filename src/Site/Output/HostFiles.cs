using System.Text;
using AnswerKey.Site.Content;

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

    public static IEnumerable<OutputFile> Files(IEnumerable<SourcePage> pages, bool noIndex) =>
        [new OutputFile("_headers", HeadersFile(noIndex)), new OutputFile("_redirects", RedirectsFile(pages))];

    private static string HeadersFile(bool noIndex)
    {
        var text = new StringBuilder("/*\n");
        foreach (var (name, value) in Headers)
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        if (noIndex)
            text.Append("  X-Robots-Tag: noindex\n");
        text.Append("\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
        return text.ToString();
    }

    private static string RedirectsFile(IEnumerable<SourcePage> pages)
    {
        var text = new StringBuilder();
        foreach (var page in pages)
        foreach (var from in page.FrontMatter.RedirectFrom)
            text.Append(UrlPath.Root.Combine(Uri.UnescapeDataString(from.Text))).Append(' ').Append(page.Url.Value).Append(" 301\n");
        return text.ToString();
    }
}

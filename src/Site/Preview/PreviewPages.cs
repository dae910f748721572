using System.Text;
using AnswerKey.Site.Output;

namespace AnswerKey.Site.Preview;

/// <summary>What the preview adds to the site: its own script, style and paths.</summary>
internal static class PreviewPages
{
    public const string Prefix = "/_preview/";

    /// <summary>The content type of a file of the site.</summary>
    public static string ContentType(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" or ".mjs" => "text/javascript; charset=utf-8",
            ".json" => "application/json",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".webp" => "image/webp",
            ".gif" => "image/gif",
            ".ico" => "image/x-icon",
            ".woff2" => "font/woff2",
            ".xml" => "application/xml; charset=utf-8",
            ".txt" or ".md" => "text/plain; charset=utf-8",
            ".wasm" => "application/wasm",
            _ => "application/octet-stream",
        };

    /// <summary>The page with the preview's script and style in its head.</summary>
    public static byte[] WithClient(byte[] html)
    {
        var head = "</head>"u8;
        var at = html.AsSpan().IndexOf(head);
        if (at < 0)
            return html;
        var added = Encoding.UTF8.GetBytes(
            $"<link rel=\"stylesheet\" href=\"{Prefix}client.css\"><script type=\"module\" src=\"{Prefix}client.js\"></script>"
        );
        return [.. html.AsSpan(0, at), .. added, .. html.AsSpan(at)];
    }

    /// <summary>The script or style that is served below <see cref="Prefix"/>, or null.</summary>
    public static byte[]? Resource(string name)
    {
        using var stream = typeof(PreviewPages).Assembly.GetManifestResourceStream("preview." + name);
        if (stream is null)
            return null;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Finds the file for a path: itself, or the index of the folder that it names.</summary>
    public static string? FileFor(SiteOutput output, string path)
    {
        var file = path.TrimStart('/');
        if (file.Length == 0 || file.EndsWith('/'))
            file += "index.html";
        if (output.Files.ContainsKey(file))
            return file;
        return output.Files.ContainsKey(file + "/index.html") ? file + "/index.html" : null;
    }
}

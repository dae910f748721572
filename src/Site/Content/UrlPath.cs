using System.Text;
using System.Text.RegularExpressions;

namespace AnswerKey.Site.Content;

/// <summary>
/// An absolute path on the site: begins with a slash; a page's ends with one. It is made of names of files, and percent-encoded here and
/// nowhere else, so that it may stand as it is in links, feeds and rules of a host.
/// </summary>
/// <param name="Value">Encoded.</param>
public readonly partial record struct UrlPath(string Value) : IComparable<UrlPath>
{
    /// <summary>The home page.</summary>
    public static readonly UrlPath Root = new("/");

    /// <param name="relative">Relative to the site's root, with forward slashes, as it is written on disk.</param>
    public static UrlPath OfFile(string relative) => new("/" + Special().Replace(relative, m => Uri.EscapeDataString(m.Value)));

    /// <summary><c>convolution/output-size.md</c> becomes <c>/convolution/output-size/</c>, and an <c>index.md</c> its folder.</summary>
    /// <param name="relative">Relative to the input folder, with forward slashes.</param>
    public static UrlPath OfPage(string relative)
    {
        var path = relative[..^".md".Length];
        if (path == "index")
            return Root;
        if (path.EndsWith("/index", StringComparison.Ordinal))
            path = path[..^"/index".Length];
        return OfFile(path + "/");
    }

    /// <summary>Resolves a relative or absolute reference against this path.</summary>
    /// <param name="reference">Not encoded, without query and fragment.</param>
    public UrlPath Combine(string reference) =>
        OfFile(Normalize(reference.StartsWith('/') ? reference : Decoded[..(Decoded.LastIndexOf('/') + 1)] + reference)[1..]);

    /// <summary>The file that a static host serves for this path, relative to the output folder.</summary>
    public string OutputFile => Value.EndsWith('/') ? Decoded[1..] + "index.html" : Decoded[1..];

    private string Decoded => Uri.UnescapeDataString(Value);

    /// <inheritdoc/>
    public int CompareTo(UrlPath other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether the left one comes first, by its characters.</summary>
    public static bool operator <(UrlPath left, UrlPath right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first, or both are one.</summary>
    public static bool operator <=(UrlPath left, UrlPath right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first, by its characters.</summary>
    public static bool operator >(UrlPath left, UrlPath right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first, or both are one.</summary>
    public static bool operator >=(UrlPath left, UrlPath right) => left.CompareTo(right) >= 0;

    /// <summary>The path itself.</summary>
    public override string ToString() => Value;

    // A path never climbs above the site's root.
    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                    parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }
        var result = new StringBuilder("/").AppendJoin('/', parts);
        if (path.EndsWith('/') && parts.Count > 0)
            result.Append('/');
        return result.ToString();
    }

    // What RFC 3986 allows in a path stays, but for brackets and quotes, which end a link in Markdown.
    [GeneratedRegex("[^A-Za-z0-9/._~!$&*+,;=:@-]+")]
    private static partial Regex Special();
}

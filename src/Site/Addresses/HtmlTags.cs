using System.Net;
using System.Text;

namespace AnswerKey.Site.Addresses;

/// <summary>Finds what tags of HTML link to and can be linked to: a browser's rules for tags, attributes, comments and scripts, and no tree.</summary>
internal static class HtmlTags
{
    private const string Blank = " \t\r\n\f";

    /// <summary>The ids and addresses of a text, in its order.</summary>
    public static IEnumerable<HtmlValue> ValuesIn(string html)
    {
        var at = 0;
        while ((at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length)
        {
            if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            {
                at = Find(html, "-->", at + 4);
                continue;
            }
            if (!char.IsAsciiLetter(html[++at]))
                continue;
            var tag = at;
            at = EndOfWord(html, at, "/>" + Blank);
            var tagEnd = at;
            while (at < html.Length && html[at] != '>')
            {
                if (html[at] == '/' || Blank.Contains(html[at], StringComparison.Ordinal))
                {
                    at++;
                    continue;
                }
                var name = at;
                // An '=' in front belongs to the name.
                at = EndOfWord(html, at + 1, "=/>" + Blank);
                var nameEnd = at;
                if (ValueAt(html, ref at) is var (start, length) && KindOf(html[tag..tagEnd], html[name..nameEnd]) is { } kind)
                    yield return new HtmlValue(kind, start, length);
            }
            if (html[tag..tagEnd].ToLowerInvariant() is "script" or "style" or "textarea" or "title")
                at = Find(html, "</" + html[tag..tagEnd], at);
        }
    }

    /// <summary>The addresses behind a value, without the escapes of HTML. A <c>srcset</c> has several.</summary>
    public static IEnumerable<string> AddressesOf(string html, HtmlValue value) =>
        value.Kind == HtmlValueKind.Sources ? Candidates(TextOf(html, value)).Select(c => c[0]) : [TextOf(html, value)];

    /// <param name="to">What an address becomes; null for what it is. Told whether it is that of a part, such as a picture.</param>
    public static string Rewrite(string html, Func<string, bool, string?> to)
    {
        var result = new StringBuilder();
        var done = 0;
        foreach (var value in ValuesIn(html).Where(v => v.IsAddress))
        {
            var text = TextOf(html, value);
            var other =
                value.Kind == HtmlValueKind.Sources
                    ? string.Join(", ", Candidates(text).Select(c => string.Join(' ', [to(c[0], true) ?? c[0], .. c[1..]])))
                    : to(text, value.Kind == HtmlValueKind.Part);
            if (other is null || other == text)
                continue;
            result.Append(html, done, value.Start - done).Append(WebUtility.HtmlEncode(other));
            done = value.Start + value.Length;
        }
        return done == 0 ? html : result.Append(html, done, html.Length - done).ToString();
    }

    /// <summary>What stands behind an attribute, without the escapes of HTML.</summary>
    public static string TextOf(string html, HtmlValue value) => WebUtility.HtmlDecode(html.Substring(value.Start, value.Length)).Trim();

    // An address, and mostly a width or a density behind it.
    private static IEnumerable<string[]> Candidates(string sources) =>
        sources
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(c => c.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries));

    private static HtmlValueKind? KindOf(string tag, string attribute) =>
        attribute.ToLowerInvariant() switch
        {
            "id" => HtmlValueKind.Id,
            "href" or "xlink:href" or "action" or "formaction" or "data-href" => HtmlValueKind.Link,
            "src" or "poster" or "data-src" => HtmlValueKind.Part,
            "data" when tag.Equals("object", StringComparison.OrdinalIgnoreCase) => HtmlValueKind.Part,
            "srcset" or "imagesrcset" => HtmlValueKind.Sources,
            _ => null,
        };

    private static (int Start, int Length)? ValueAt(string html, ref int at)
    {
        var sign = SkipBlanks(html, at);
        if (sign >= html.Length || html[sign] != '=')
            return null;
        at = SkipBlanks(html, sign + 1);
        if (at >= html.Length)
            return null;
        if (html[at] is not ('"' or '\''))
        {
            var first = at;
            at = EndOfWord(html, at, ">" + Blank);
            return (first, at - first);
        }
        var start = at + 1;
        var end = html.IndexOf(html[at], start);
        at = end < 0 ? html.Length : end + 1;
        return end < 0 ? null : (start, end - start);
    }

    private static int SkipBlanks(string html, int at)
    {
        while (at < html.Length && Blank.Contains(html[at], StringComparison.Ordinal))
            at++;
        return at;
    }

    private static int EndOfWord(string html, int at, string ends)
    {
        while (at < html.Length && !ends.Contains(html[at], StringComparison.Ordinal))
            at++;
        return at;
    }

    private static int Find(string html, string text, int from) =>
        from < html.Length && html.IndexOf(text, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found : html.Length;
}

/// <summary>The value of an attribute, and where it stands between its quotes.</summary>
internal readonly record struct HtmlValue(HtmlValueKind Kind, int Start, int Length)
{
    public bool IsAddress => Kind != HtmlValueKind.Id;
}

/// <summary>What an attribute's value is.</summary>
internal enum HtmlValueKind
{
    /// <summary>The element's id.</summary>
    Id,

    /// <summary>Where a link leads.</summary>
    Link,

    /// <summary>A file that is part of the page, such as a picture.</summary>
    Part,

    /// <summary>Several such files, of which a browser chooses one.</summary>
    Sources,
}

using System.Net;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Accepting;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Renaming;

/// <summary>Finds every link to a page, and those from it that must change when it lies in another folder; each keeps its author's form.</summary>
/// <param name="To">The page's new file, relative to the input folder.</param>
internal sealed partial record PageLinks(SourcePage Page, string To)
{
    private const string Xref = "xref:";

    public string OldUrl => Page.Url.Value;

    public string NewUrl { get; } = UrlPath.OfPage(To).Value;

    /// <summary>The same as before if the page names one itself.</summary>
    public string NewXref { get; } = Page.FrontMatter.Xref ?? XrefOf(To);

    /// <summary>The links of a page, its <c>Related</c> and its HTML included.</summary>
    public IEnumerable<Relink> In(SourcePage from)
    {
        var source = from.Source;
        foreach (var related in from.FrontMatter.Related.Where(r => r.Text == Page.Xref && NewXref != Page.Xref))
            yield return At(source, related, NewXref);
        var document = PageParser.Parse(from, countsNumerals: false, _ => { }).Document;
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                // The address of a link by reference stands in the definition.
                case LinkInline { Url: { } url, Reference: null } link:
                    if (InMarkdown(from, url, link.UrlSpan) is { } inline)
                        yield return inline;
                    break;
                case LinkReferenceDefinition { Url: { } url } definition:
                    if (InMarkdown(from, url, definition.UrlSpan) is { } defined)
                        yield return defined;
                    break;
                case HtmlInline or HtmlBlock { Type: not HtmlBlockType.Comment }:
                    foreach (var html in InHtml(from, node.Span))
                        yield return html;
                    break;
            }
        }
    }

    /// <summary>What the settings link to, as if the home page did.</summary>
    public IEnumerable<Relink> In(SiteSettings settings, FileText source)
    {
        var links = (settings.Menu ?? []).Concat(settings.Footer ?? []).Select(l => l.Link);
        foreach (var link in links.Where(l => l.Place.File == source.File && l.Place.Line > 0))
        {
            if (Moved("index.md", link.Text) is { } moved)
                yield return At(source, link, moved);
        }
    }

    private Relink? InMarkdown(SourcePage from, string url, SourceSpan span)
    {
        if (span.IsEmpty || Moved(from.Relative, url) is not { } moved)
            return null;
        var text = from.Text.Substring(span.Start, span.Length);
        var isBracketed = text.StartsWith('<') && text.EndsWith('>');
        var (start, length) = isBracketed ? (span.Start + 1, span.Length - 2) : (span.Start, span.Length);
        return Replaced(from.Source, start, length, moved);
    }

    private IEnumerable<Relink> InHtml(SourcePage from, SourceSpan span)
    {
        foreach (Match link in Attribute().Matches(from.Text.Substring(span.Start, span.Length)))
        {
            var value = link.Groups["value"];
            if (Moved(from.Relative, WebUtility.HtmlDecode(value.Value)) is { } moved)
                yield return Replaced(from.Source, span.Start + value.Index, value.Length, WebUtility.HtmlEncode(moved));
        }
    }

    /// <summary>What a link becomes; null if it stays.</summary>
    /// <param name="from">The file that it stands in, relative to the input folder.</param>
    /// <param name="target">As Markdown reads it.</param>
    private string? Moved(string from, string target)
    {
        var end = target.IndexOfAny(['#', '?']);
        var (path, rest) = end < 0 ? (target, "") : (target[..end], target[end..]);
        if (path.StartsWith(Xref, StringComparison.Ordinal))
            return path == Xref + Page.Xref && NewXref != Page.Xref ? Xref + NewXref + rest : null;
        if (path.Length == 0 || path.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(path))
            return null;
        var isAbsolute = path.StartsWith('/');
        var leads = RelativePath.Resolve(isAbsolute ? "" : RelativePath.FolderOf(from), Uri.UnescapeDataString(path));
        var isPage = leads == Page.Relative || leads.TrimEnd('/') == Address(Page.Relative);
        var folder = RelativePath.FolderOf(from == Page.Relative ? To : from);
        if (!isPage && (isAbsolute || folder == RelativePath.FolderOf(from)))
            return null;
        if (isPage)
            leads = leads == Page.Relative ? To : Address(To) + (leads.EndsWith('/') ? "/" : "");
        var moved = isAbsolute ? "/" + leads : RelativePath.Between(folder, leads);
        if (path.StartsWith("./", StringComparison.Ordinal) && !moved.StartsWith('.'))
            moved = "./" + moved;
        return Special().Replace(moved, m => Uri.HexEscape(m.Value[0])) + rest;
    }

    private static Relink At(FileText source, Placed written, string moved)
    {
        var offset = source.OffsetOfLine(written.Place.Line) + written.Place.Column - 1;
        // Behind a quotation mark, if there is one.
        return Replaced(source, source.Text.IndexOf(written.Text, offset, StringComparison.Ordinal), written.Text.Length, moved);
    }

    private static Relink Replaced(FileText source, int start, int length, string text) =>
        new(source.PlaceAt(start), source.Text.Substring(start, length), new Edit(start, length, text));

    private static string XrefOf(string relative)
    {
        var names = relative[..^".md".Length].Split('/');
        return names is [.., var folder, "index"] ? folder : names[^1];
    }

    // A page's address without slashes around it.
    private static string Address(string relative)
    {
        var path = relative[..^".md".Length];
        return path.EndsWith("/index", StringComparison.Ordinal) ? path[..^"/index".Length] : path;
    }

    [GeneratedRegex(@"\b(?:href|src)\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)')", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();

    // What would end the link, or be read as something else.
    [GeneratedRegex(@"[\s()<>""'\\#?%]")]
    private static partial Regex Special();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Addresses;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages.Checks;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Pages;

/// <summary>Resolves what authors link to, and reports what is not there.</summary>
internal sealed partial class LinkCheck(SiteIndex index, SiteAddresses addresses, Action<Problem> report)
{
    // A page that was renamed is missed by many others, and looking for what is nearest is the slow part.
    private readonly Dictionary<(string, bool), string?> _nearest = [];
    private ILookup<string, string>? _byLastName;
    private readonly Dictionary<string, ParsedPage> _redirects = [];

    /// <summary>Checks every link of a page.</summary>
    /// <returns>The address on the site of each target that has one.</returns>
    public IReadOnlyDictionary<LinkTarget, string> Resolve(ParsedPage page)
    {
        var found = new Dictionary<LinkTarget, string>();
        foreach (var link in page.Links)
        {
            if (Resolve(page, link) is { } address)
                found[link.Target] = address;
        }
        foreach (var related in page.Source.FrontMatter.Related)
        {
            if (index.ByXref(related.Text) is null)
                report(PageProblems.DeadXref.At(related.Place, related.Text).OrHint(NearestName.Hint(related.Text, index.Xrefs)));
        }
        foreach (var from in page.Source.FrontMatter.RedirectFrom)
        {
            if (Refusal(page, from) is { } refusal)
                report(refusal);
        }
        return found;
    }

    /// <summary>Checks what the settings link to, as if the home page did.</summary>
    public SiteMenus Resolve(SiteSettings settings)
    {
        var home = index.ByUrl(UrlPath.Root);
        return new SiteMenus(
            MenuOf(settings.Menu),
            MenuOf(settings.Footer),
            settings.Logo is { } logo ? AddressOf(logo, isImage: true) : null
        );

        ImmutableArray<PageLink>? MenuOf(ImmutableArray<(string Title, Placed Link)>? menu) =>
            menu is { } links ? [.. links.Select(l => new PageLink(l.Title, AddressOf(l.Link, isImage: false)))] : null;

        // Without a home page there is one problem already.
        string AddressOf(Placed link, bool isImage) =>
            home is null ? link.Text : Resolve(home, new WrittenLink(new LinkTarget(link.Text, isImage), link.Place)) ?? link.Text;
    }

    private Problem? Refusal(ParsedPage page, Placed written)
    {
        var (from, place) = written;
        if (!from.StartsWith('/'))
            return PageProblems.NoSlash.At(place, from);
        if (!PlainPath().IsMatch(from))
            return PageProblems.NoPath.At(place, from);
        var url = UrlPath.Root.Combine(Uri.UnescapeDataString(from));
        if (addresses.TakerOf(url) is { } taker)
            return PageProblems.RedirectsFromFile.At(place, from, taker);
        var key = url.Value.TrimEnd('/');
        if (!_redirects.TryAdd(key, page) && _redirects[key] != page)
            return PageProblems.RedirectsTwice.At(place, from, _redirects[key].File);
        return null;
    }

    private string? Resolve(ParsedPage page, WrittenLink link)
    {
        var target = link.Target.Text;
        if (IsExternal(target) && !target.StartsWith("xref:", StringComparison.Ordinal))
        {
            if (
                target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                || target.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            )
                report(PageProblems.UnsafeLink.At(link.Place));
            // A claim that is one is no link any more.
            else if (UnreadParts.IsMeantAsClaim(target))
                report(PageProblems.BrokenClaim.At(link.Place));
            else if (link.Target.IsImage)
                report(PageProblems.ExternalImage.At(link.Place));
            return null;
        }
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (target, "") : (target[..hash], Uri.UnescapeDataString(target[(hash + 1)..]));
        return path.Length == 0 ? ResolveFragment(page, page, "", fragment, link)
            : path.StartsWith("xref:", StringComparison.Ordinal) ? ResolveXref(page, path["xref:".Length..], fragment, link)
            : ResolvePath(page, Uri.UnescapeDataString(path), fragment, link);
    }

    private string? ResolveXref(ParsedPage page, string xref, string fragment, WrittenLink link)
    {
        if (index.ByXref(xref) is { } target)
            return ResolveFragment(page, target, target.Source.Url.Value, fragment, link);
        report(PageProblems.DeadXref.At(link.Place, xref).OrHint(NearestName.Hint("xref:" + xref, index.Xrefs.Select(x => "xref:" + x))));
        return null;
    }

    private string? ResolvePath(ParsedPage page, string path, string fragment, WrittenLink link)
    {
        // Relative to the file, as every Markdown host reads it, not to the page's address.
        var resolved = UrlPath.OfFile(page.Source.Relative).Combine(path);
        var url = PageOf(resolved);
        if (index.ByUrl(url) is { } target && !link.Target.IsImage)
            return ResolveFragment(page, target, target.Source.Url.Value, fragment, link);
        if (addresses.Holds(resolved, asAsset: link.Target.IsImage))
            return fragment.Length == 0 ? resolved.Value : $"{resolved.Value}#{fragment}";
        report(
            (link.Target.IsImage ? PageProblems.MissingImage : PageProblems.DeadLink)
                .At(link.Place, link.Target.Text)
                .OrHint(HintFor(page, resolved, link))
        );
        return null;
    }

    private string? HintFor(ParsedPage page, UrlPath resolved, WrittenLink link)
    {
        var key = (resolved.Value, link.Target.IsImage);
        if (!_nearest.TryGetValue(key, out var near))
            near = _nearest[key] = Nearest(resolved, link.Target.IsImage);
        return near is null ? null : $"did you mean '{InFormOf(link.Target.Text, page, near)}'?";
    }

    private string? Nearest(UrlPath to, bool isImage)
    {
        var written = PageOf(to).Value;
        _byLastName ??= index.Paths.Concat(addresses.Assets).ToLookup(LastName);
        bool Fits(string path) => !isImage || IsImage().IsMatch(path);
        return _byLastName[LastName(written)].FirstOrDefault(Fits) ?? NearestName.Of(written, _byLastName.SelectMany(p => p).Where(Fits));
    }

    // A file or an address, from the root or from the page: as the author wrote the link that leads nowhere.
    private string InFormOf(string written, ParsedPage page, string near)
    {
        var end = written.IndexOfAny(['#', '?']);
        var (path, rest) = end < 0 ? (written, "") : (written[..end], written[end..]);
        var isFile = path.EndsWith(".md", StringComparison.Ordinal);
        var target = isFile && index.ByUrl(new UrlPath(near)) is { } found ? "/" + found.Source.Relative : near;
        return (path.StartsWith('/') ? target : RelativePath.Between(RelativePath.FolderOf(page.Source.Relative), target[1..])) + rest;
    }

    private static UrlPath PageOf(UrlPath path) =>
        path.Value.EndsWith(".md", StringComparison.Ordinal) ? UrlPath.OfPage(path.OutputFile) : path;

    private static string LastName(string path) => path.TrimEnd('/').Split('/')[^1];

    private string? ResolveFragment(ParsedPage from, ParsedPage target, string url, string fragment, WrittenLink link)
    {
        if (target.Source.FrontMatter.Excluded && !from.Source.FrontMatter.Excluded)
            report(PageProblems.LinkToExcluded.At(link.Place, target.File));
        if (fragment.Length == 0)
            return url.Length == 0 ? "#" : url;
        if (target.Anchors.Contains(fragment) || !target.Swallowed.IsEmpty)
            return $"{url}#{fragment}";
        var where = ReferenceEquals(from, target) ? "this page" : target.File;
        report(
            PageProblems
                .DeadAnchor.At(link.Place, where, fragment)
                .OrHint(NearestName.Hint("#" + fragment, target.Anchors.Select(a => "#" + a)) ?? Known(target.Anchors))
        );
        return null;
    }

    private static string? Known(ImmutableHashSet<string> anchors) =>
        anchors.IsEmpty ? null : "it has " + string.Join(", ", anchors.Order(StringComparer.Ordinal).Take(8).Select(a => "#" + a));

    // A host reads the line by its blanks, and a star or a colon in it as a pattern; a browser never sends what stands behind '?' or '#'.
    [GeneratedRegex(@"^(/(?!\.{0,2}(/|$))[^/\s\p{Cc}*:?#<>""\\|]+)*/?$")]
    private static partial Regex PlainPath();

    [GeneratedRegex(@"\.(?:svg|png|jpe?g|gif|webp|avif)$", RegexOptions.IgnoreCase)]
    private static partial Regex IsImage();

    /// <summary>Whether a link leads to another site, or has a scheme of its own.</summary>
    internal static bool IsExternal(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return target.StartsWith("//", StringComparison.Ordinal) || (colon > 0 && target.AsSpan(0, colon).IndexOfAny("/?#") < 0);
    }
}

using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Pages;

/// <summary>Resolves what authors link to, and reports what is not there.</summary>
/// <param name="generated">Paths of pages and files that no author wrote, such as <c>/practice/</c>.</param>
internal sealed class LinkCheck(
    SiteIndex index,
    IReadOnlySet<string> generated,
    Action<Problem> report
)
{
    // A page that was renamed is missed by many others, and looking for what is nearest is the slow part.
    private readonly Dictionary<(string, bool), string?> hints = [];
    private ILookup<string, string>? byLastName;
    private readonly Dictionary<string, ParsedPage> redirects = [];

    /// <summary>Checks every link of a page.</summary>
    /// <returns>The address on the site of each target that has one.</returns>
    public IReadOnlyDictionary<LinkTarget, string> Resolve(ParsedPage page)
    {
        var addresses = new Dictionary<LinkTarget, string>();
        foreach (var link in page.Links)
        {
            if (Resolve(page, link) is { } address)
                addresses[link.Target] = address;
        }
        foreach (var related in page.Source.FrontMatter.Related)
        {
            if (index.ByXref(related.Text) is null)
                report(
                    Problem.Error(
                        "dead-xref",
                        related.Place,
                        $"no page has the xref '{related.Text}'",
                        NearestName.Hint(related.Text, index.Xrefs)
                    )
                );
        }
        foreach (var from in page.Source.FrontMatter.RedirectFrom)
        {
            if (Refusal(page, from.Text) is var (message, hint))
                report(Problem.Error("redirect", from.Place, message, hint));
        }
        return addresses;
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
            menu is { } links
                ? [.. links.Select(l => new PageLink(l.Title, AddressOf(l.Link, isImage: false)))]
                : null;

        // Without a home page there is one problem already.
        string AddressOf(Placed link, bool isImage) =>
            home is null
                ? link.Text
                : Resolve(home, new WrittenLink(new LinkTarget(link.Text, isImage), link.Place))
                    ?? link.Text;
    }

    private (string Message, string Hint)? Refusal(ParsedPage page, string from)
    {
        if (!from.StartsWith('/'))
            return ($"'{from}' must begin with a slash", $"write '/{from}'");
        var url = new UrlPath(from);
        if (index.ByUrl(url) is { } taken)
            return (
                $"'{from}' is the address of {taken.File}",
                "a page stands where it should redirect from"
            );
        if (index.HasAsset(url) || generated.Contains(from))
            return (
                $"'{from}' is an address of the site already",
                "a file stands where it should redirect from"
            );
        if (!redirects.TryAdd(from.TrimEnd('/'), page) && redirects[from.TrimEnd('/')] != page)
            return (
                $"'{from}' already redirects to {redirects[from.TrimEnd('/')].File}",
                "an address can lead to one page only"
            );
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
                report(
                    Problem.Error(
                        "unsafe-link",
                        link.Place,
                        "a link must not carry a script or data",
                        "link to a page or a file"
                    )
                );
            else if (link.Target.IsImage)
                report(
                    Problem.Error(
                        "external-image",
                        link.Place,
                        "an image must be a file of this site",
                        "put it beside the page and link to it"
                    )
                );
            return null;
        }
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) =
            hash < 0
                ? (target, "")
                : (target[..hash], Uri.UnescapeDataString(target[(hash + 1)..]));
        return path.Length == 0 ? ResolveFragment(page, page, "", fragment, link)
            : path.StartsWith("xref:", StringComparison.Ordinal)
                ? ResolveXref(page, path["xref:".Length..], fragment, link)
            : ResolvePath(page, Uri.UnescapeDataString(path), fragment, link);
    }

    private string? ResolveXref(ParsedPage page, string xref, string fragment, WrittenLink link)
    {
        if (index.ByXref(xref) is { } target)
            return ResolveFragment(page, target, target.Source.Url.Value, fragment, link);
        report(
            Problem.Error(
                "dead-xref",
                link.Place,
                $"no page has the xref '{xref}'",
                NearestName.Hint(xref, index.Xrefs)
            )
        );
        return null;
    }

    private string? ResolvePath(ParsedPage page, string path, string fragment, WrittenLink link)
    {
        // Relative to the file, as every Markdown host reads it, not to the page's address.
        var folder = new UrlPath("/" + page.Source.Relative);
        var resolved = folder.Combine(path);
        var url = resolved.Value.EndsWith(".md", StringComparison.Ordinal)
            ? UrlPath.OfPage(resolved.Value[1..])
            : resolved;
        if (index.ByUrl(url) is { } target && !link.Target.IsImage)
            return ResolveFragment(page, target, target.Source.Url.Value, fragment, link);
        if (index.HasAsset(resolved) || generated.Contains(resolved.Value))
            return fragment.Length == 0 ? resolved.Value : $"{resolved.Value}#{fragment}";
        var what = link.Target.IsImage ? "image" : "page";
        report(
            Problem.Error(
                link.Target.IsImage ? "missing-image" : "dead-link",
                link.Place,
                $"there is no {what} '{link.Target.Text}'",
                HintFor(resolved, link)
            )
        );
        return null;
    }

    private string? HintFor(UrlPath resolved, WrittenLink link)
    {
        var key = (resolved.Value, link.Target.IsImage);
        if (!hints.TryGetValue(key, out var hint))
            hint = hints[key] = Nearest(resolved) is { } near ? $"did you mean '{near}'?" : null;
        return hint;

        string? Nearest(UrlPath to)
        {
            var written = to.Value.EndsWith(".md", StringComparison.Ordinal)
                ? UrlPath.OfPage(to.Value[1..]).Value
                : to.Value;
            byLastName ??= index.Paths.ToLookup(LastName);
            var nearest =
                byLastName[LastName(written)].FirstOrDefault()
                ?? NearestName.Of(written, index.Paths);
            return
                nearest is not null
                && !link.Target.IsImage
                && index.ByUrl(new UrlPath(nearest)) is { } page
                ? "/" + page.Source.Relative
                : nearest;
        }
    }

    private static string LastName(string path) => path.TrimEnd('/').Split('/')[^1];

    private string? ResolveFragment(
        ParsedPage from,
        ParsedPage target,
        string url,
        string fragment,
        WrittenLink link
    )
    {
        if (fragment.Length == 0)
            return url.Length == 0 ? "#" : url;
        if (target.Anchors.Contains(fragment))
            return $"{url}#{fragment}";
        var where = ReferenceEquals(from, target) ? "this page" : target.File;
        report(
            Problem.Error(
                "dead-anchor",
                link.Place,
                $"{where} has no heading or block '#{fragment}'",
                NearestName.Hint(fragment, target.Anchors) ?? Known(target.Anchors)
            )
        );
        return null;
    }

    private static string? Known(ImmutableHashSet<string> anchors) =>
        anchors.IsEmpty
            ? null
            : "it has "
                + string.Join(
                    ", ",
                    anchors.Order(StringComparer.Ordinal).Take(8).Select(a => "#" + a)
                );

    private static bool IsExternal(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return target.StartsWith("//", StringComparison.Ordinal)
            || (colon > 0 && target.AsSpan(0, colon).IndexOfAny("/?#") < 0);
    }
}

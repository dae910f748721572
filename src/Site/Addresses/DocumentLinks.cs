using System.Collections.Frozen;
using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Addresses;

/// <summary>What a finished document links to on its own site, and what in it can be linked to.</summary>
/// <param name="Repeated">An id that stands twice, or null.</param>
internal sealed record DocumentLinks(ImmutableArray<string> Addresses, FrozenSet<string> Ids, string? Repeated)
{
    public static DocumentLinks Of(string html)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string? repeated = null;
        foreach (var value in HtmlTags.ValuesIn(html))
        {
            if (value.IsAddress)
                addresses.UnionWith(HtmlTags.AddressesOf(html, value).Where(a => !LinkCheck.IsExternal(a)));
            else if (!ids.Add(HtmlTags.TextOf(html, value)))
                repeated ??= HtmlTags.TextOf(html, value);
        }
        return new DocumentLinks([.. addresses], ids.ToFrozenSet(StringComparer.Ordinal), repeated);
    }

    /// <summary>
    /// Finds what layouts and components got wrong; what authors did has been told where they wrote it. An address that leads nowhere is told
    /// once, however many pages have it, and so is an id.
    /// </summary>
    /// <param name="documents">By their address; the file of a page's author, if it has one.</param>
    /// <param name="assets">Where the theme's files are published: a theme that lacks some makes a plainer site, and still a site.</param>
    public static IEnumerable<Problem> Check(
        IReadOnlyList<(UrlPath Url, string? Author, DocumentLinks Links)> documents,
        SiteOutput output,
        string assets
    )
    {
        var idsOf = new Dictionary<string, FrozenSet<string>>();
        foreach (var document in documents)
        {
            // Only the page of a plug-in that does not list it among its addresses comes so far.
            if (!idsOf.TryAdd(document.Url.OutputFile, document.Links.Ids))
                yield return PageProblems.DuplicateUrl.At(PlaceOf(document), "another page", document.Url);
        }
        var dead =
            from document in documents
            from address in document.Links.Addresses
            where !address.StartsWith(assets, StringComparison.Ordinal)
            let target = Split(document.Url, address)
            where !IsThere(target.File, target.Fragment)
            group (document, address) by target into same
            let first = same.First()
            select PageProblems.DeadLayoutLink.At(PlaceOf(first.document), first.address, same.Count());
        foreach (var problem in dead)
            yield return problem;
        foreach (var same in documents.Where(d => d.Links.Repeated is not null).GroupBy(d => d.Links.Repeated!))
            yield return PageProblems.RepeatedId.At(PlaceOf(same.First()), same.Key);

        bool IsThere(string file, string fragment)
        {
            // A host sends on who leaves out the last slash.
            var found = output.Files.ContainsKey(file) ? file : file + "/index.html";
            return output.Files.ContainsKey(found)
                && (fragment is "" or "top" || !idsOf.TryGetValue(found, out var ids) || ids.Contains(fragment));
        }

        static Place PlaceOf((UrlPath Url, string? Author, DocumentLinks Links) document) => new(document.Author ?? document.Url.Value);
    }

    private static (string File, string Fragment) Split(UrlPath from, string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = (hash < 0 ? address : address[..hash]).Split('?')[0];
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(address[(hash + 1)..]);
        return ((path.Length == 0 ? from : from.Combine(Uri.UnescapeDataString(path))).OutputFile, fragment);
    }
}

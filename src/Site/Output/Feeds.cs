using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AnswerKey.Site.Content;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary>The files by which machines find the site: sitemap, Atom feed, robots.txt and llms.txt.</summary>
internal static class Feeds
{
    private static readonly XNamespace _sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    /// <summary>These files, and each page as Markdown, to which <c>llms.txt</c> leads.</summary>
    /// <param name="all">Every page of the site: those of the map in its order, then those that no author wrote.</param>
    public static IEnumerable<OutputFile> Files(SiteSettings settings, SiteMap map, IReadOnlyList<PageView> all, bool noIndex)
    {
        var listed = map.Pages.Zip(all).Where(p => p.First.Source.IsListed).Select(p => p.Second);
        OutputFile[] feeds =
        [
            new("sitemap.xml", Sitemap(settings, all.Where(v => v.IsFindable))),
            new("feed.xml", AtomFeed(settings, listed)),
            new("robots.txt", Robots(settings, map, noIndex)),
            new("llms.txt", Llms(settings, map.Listed.Select(p => p.Source))),
        ];
        return map.Pages.Select(p => new OutputFile(p.Source.Relative, p.Source.Text)).Concat(feeds);
    }

    private static byte[] Sitemap(SiteSettings settings, IEnumerable<PageView> pages) =>
        Xml(
            new XElement(
                _sitemapSpace + "urlset",
                pages.Select(p => new XElement(
                    _sitemapSpace + "url",
                    new XElement(_sitemapSpace + "loc", settings.Url + p.Url),
                    p.Updated is { } date ? new XElement(_sitemapSpace + "lastmod", Day(date)) : null
                ))
            )
        );

    // The pages that were changed last, newest first; pages whose date nobody knows are left out.
    private static byte[] AtomFeed(SiteSettings settings, IEnumerable<PageView> pages)
    {
        var entries = pages
            .Where(p => p.Updated is not null)
            .OrderByDescending(p => p.Updated)
            .ThenBy(p => p.Url, StringComparer.Ordinal)
            .Take(30)
            .ToList();
        var newest = entries.FirstOrDefault()?.Updated ?? new DateOnly(2000, 1, 1);
        return Xml(
            new XElement(
                _atom + "feed",
                new XElement(_atom + "title", settings.Title),
                new XElement(_atom + "id", settings.Url + "/"),
                new XElement(_atom + "updated", Moment(newest)),
                new XElement(_atom + "author", new XElement(_atom + "name", settings.Title)),
                new XElement(_atom + "link", new XAttribute("rel", "self"), new XAttribute("href", settings.Url + "/feed.xml")),
                new XElement(_atom + "link", new XAttribute("href", settings.Url + "/")),
                entries.Select(e => new XElement(
                    _atom + "entry",
                    new XElement(_atom + "title", e.Title),
                    new XElement(_atom + "id", settings.Url + e.Url),
                    new XElement(_atom + "link", new XAttribute("href", settings.Url + e.Url)),
                    new XElement(_atom + "updated", Moment(e.Updated!.Value)),
                    new XElement(_atom + "summary", e.Description)
                ))
            )
        );
    }

    private static string Robots(SiteSettings settings, SiteMap map, bool noIndex) =>
        noIndex
            ? $"User-agent: *\nDisallow: {map.OnHost("/")}\n"
            : $"User-agent: *\nAllow: {map.OnHost("/")}\n\nSitemap: {settings.Url}/sitemap.xml\n";

    // See llmstxt.org: a title, a summary and links to the pages as Markdown.
    private static string Llms(SiteSettings settings, IEnumerable<SourcePage> pages)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {settings.Title}\n\n> {settings.Description}\n\n");
        text.Append("Every output and every linked value below was computed by the C# on its page when the site was built.\n");
        foreach (var topic in pages.GroupBy(p => p.Topic!.Title))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {topic.Key}\n\n");
            foreach (var page in topic)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- [{page.FrontMatter.Title}]({settings.Url}{SitePaths.Markdown(page)}): {page.FrontMatter.Description}\n"
                );
        }
        return text.ToString();
    }

    private static byte[] Xml(XElement root)
    {
        using var stream = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Indent = true,
                    Encoding = new UTF8Encoding(false),
                    NewLineChars = "\n",
                }
            )
        )
            new XDocument(root).Save(writer);
        return stream.ToArray();
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateOnly date) => Day(date) + "T00:00:00Z";
}

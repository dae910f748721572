using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary>The files by which machines find the site: sitemap, Atom feed, robots.txt and llms.txt.</summary>
internal static class Feeds
{
    private static readonly XNamespace SitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="urls">Paths of all pages that may be found.</param>
    public static byte[] Sitemap(
        SiteSettings settings,
        IEnumerable<(string Url, DateOnly? Updated)> urls
    ) =>
        Xml(
            new XElement(
                SitemapSpace + "urlset",
                urls.Select(u => new XElement(
                    SitemapSpace + "url",
                    new XElement(SitemapSpace + "loc", settings.Url + u.Url),
                    u.Updated is { } date ? new XElement(SitemapSpace + "lastmod", Day(date)) : null
                ))
            )
        );

    /// <summary>The pages that were changed last, newest first; pages whose date nobody knows are left out.</summary>
    public static byte[] AtomFeed(
        SiteSettings settings,
        IEnumerable<(SourcePage Page, DateOnly Updated)> pages
    )
    {
        var entries = pages
            .OrderByDescending(p => p.Updated)
            .ThenBy(p => p.Page.Url)
            .Take(30)
            .ToList();
        var newest = entries.Count > 0 ? entries[0].Updated : new DateOnly(2000, 1, 1);
        return Xml(
            new XElement(
                Atom + "feed",
                new XElement(Atom + "title", settings.Title),
                new XElement(Atom + "id", settings.Url + "/"),
                new XElement(Atom + "updated", Moment(newest)),
                new XElement(Atom + "author", new XElement(Atom + "name", settings.Title)),
                new XElement(
                    Atom + "link",
                    new XAttribute("rel", "self"),
                    new XAttribute("href", settings.Url + "/feed.xml")
                ),
                new XElement(Atom + "link", new XAttribute("href", settings.Url + "/")),
                entries.Select(e => new XElement(
                    Atom + "entry",
                    new XElement(Atom + "title", e.Page.FrontMatter.Title),
                    new XElement(Atom + "id", settings.Url + e.Page.Url.Value),
                    new XElement(
                        Atom + "link",
                        new XAttribute("href", settings.Url + e.Page.Url.Value)
                    ),
                    new XElement(Atom + "updated", Moment(e.Updated)),
                    new XElement(Atom + "summary", e.Page.FrontMatter.Description)
                ))
            )
        );
    }

    public static string Robots(SiteSettings settings, bool noIndex) =>
        noIndex
            ? "User-agent: *\nDisallow: /\n"
            : $"User-agent: *\nAllow: /\n\nSitemap: {settings.Url}/sitemap.xml\n";

    /// <summary>See llmstxt.org: a title, a summary and links to the pages as Markdown.</summary>
    public static string Llms(
        SiteSettings settings,
        IEnumerable<(string Topic, IEnumerable<ParsedPage> Pages)> topics
    )
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {settings.Title}\n\n> {settings.Description}\n\n"
        );
        text.Append(
            "Every output and every linked value below was computed by the C# on its page when the site was built.\n"
        );
        foreach (var (topic, pages) in topics)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {topic}\n\n");
            foreach (var page in pages)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- [{page.Source.FrontMatter.Title}]({settings.Url}{SitePaths.Markdown(page.Source)}): {page.Source.FrontMatter.Description}\n"
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

    private static string Day(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateOnly date) => Day(date) + "T00:00:00Z";
}

using System.Collections.Frozen;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary>Addresses of pages and files that the build makes by itself, so that authors may link to them.</summary>
internal static class GeneratedPaths
{
    public static IReadOnlySet<string> Of(SiteContent content, IReadOnlyList<ParsedPage> pages, SiteParts parts)
    {
        string[] always = [SitePaths.Ledger, SitePaths.Glossary, SitePaths.Feed, SitePaths.Llms, SitePaths.Answers, SitePaths.Sitemap];
        var tags = pages.SelectMany(p => p.Source.FrontMatter.Tags).Select(t => SitePaths.Tag(t.Text));
        var topics = content.Topics.Select(t => t.Url.Value);
        return always.Concat(parts.Plugins.SelectMany(p => p.Addresses)).Concat(tags).Concat(topics).ToFrozenSet(StringComparer.Ordinal);
    }
}

using System.Collections.Frozen;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;
using Markdig.Helpers;

namespace AnswerKey.Site.Output;

/// <summary>Addresses of pages and files that the build makes by itself, so that authors may link to them.</summary>
internal static class GeneratedPaths
{
    private const string Levels = "/levels/";
    private const string Tags = "/tags/";

    public static IReadOnlySet<string> Of(SiteContent content, IReadOnlyList<ParsedPage> pages)
    {
        string[] always =
        [
            SitePaths.Questions,
            SitePaths.Practice,
            SitePaths.Sheet,
            SitePaths.Ledger,
            SitePaths.Glossary,
            SitePaths.Feed,
            SitePaths.Llms,
            SitePaths.Anki,
            "/" + AnswersFile.Name,
            "/sitemap.xml",
        ];
        var levels = Enum.GetValues<Level>().Select(LevelUrl);
        var tags = pages.SelectMany(p => p.Source.FrontMatter.Tags).Select(t => TagUrl(t.Text));
        var topics = content.Topics.Select(t => $"/{t.Folder}/");
        return always
            .Concat(levels)
            .Concat(tags)
            .Concat(topics)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    public static string LevelUrl(Level level) => $"{Levels}{AnswersFile.Word(level)}/";

    public static string TagUrl(string tag) => $"{Tags}{LinkHelper.UrilizeAsGfm(tag)}/";
}

using System.Collections.Frozen;
using AnswerKey.Content;
using AnswerKey.Markdown;

namespace AnswerKey.Publishing;

/// <summary>Addresses of pages and files that the build makes by itself, so that authors may link to them.</summary>
internal static class GeneratedPaths
{
    public const string Questions = "/questions/";
    public const string Levels = "/levels/";
    public const string Tags = "/tags/";
    public const string Practice = "/practice/";
    public const string Sheet = "/practice/sheet/";
    public const string Ledger = "/what-is-proved/";
    public const string Glossary = "/glossary/";
    public const string Feed = "/feed.xml";
    public const string Llms = "/llms.txt";
    public const string Anki = "/practice/answer-key.txt";

    public static IReadOnlySet<string> Of(SiteContent content, IReadOnlyList<ParsedPage> pages)
    {
        string[] always =
        [
            Questions,
            Practice,
            Sheet,
            Ledger,
            Glossary,
            Feed,
            Llms,
            Anki,
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

    public static string TagUrl(string tag) =>
        $"{Tags}{Markdig.Helpers.LinkHelper.UrilizeAsGfm(tag)}/";
}

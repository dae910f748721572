using AnswerKey.Site.Content;
using Markdig.Helpers;

namespace AnswerKey.Site.Views;

/// <summary>Addresses on the site that templates and scripts link to by themselves.</summary>
public static class SitePaths
{
    public const string Home = "/";
    public const string Ledger = "/what-is-proved/";
    public const string Glossary = "/glossary/";
    public const string Feed = "/feed.xml";
    public const string Llms = "/llms.txt";
    public const string Sitemap = "/sitemap.xml";
    public const string Answers = "/answers.json";

    /// <summary>The page that lists what has a tag.</summary>
    public static string Tag(string tag) => $"/tags/{LinkHelper.UrilizeAsGfm(tag)}/";

    /// <summary>A page as Markdown: <c>/convolution/output-size.md</c>.</summary>
    public static string Markdown(SourcePage page) => "/" + page.Relative;

    /// <summary>The picture that link previews show of a page.</summary>
    public static string ShareImage(UrlPath page) => page == UrlPath.Root ? "/share/index.png" : $"/share{page.Value.TrimEnd('/')}.png";
}

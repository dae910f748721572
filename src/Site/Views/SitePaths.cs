using AnswerKey.Site.Content;
using Markdig.Helpers;

namespace AnswerKey.Site.Views;

/// <summary>Addresses on the site that templates and scripts link to by themselves.</summary>
public static class SitePaths
{
    /// <summary>The front page.</summary>
    public const string Home = "/";

    /// <summary>What is proved, page by page.</summary>
    public const string Ledger = "/what-is-proved/";

    /// <summary>The terms that pages define.</summary>
    public const string Glossary = "/glossary/";

    /// <summary>The pages that changed last, as Atom.</summary>
    public const string Feed = "/feed.xml";

    /// <summary>The pages for language models, as llmstxt.org says.</summary>
    public const string Llms = "/llms.txt";

    /// <summary>The pages for search engines.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>Every example and claim with what it computed.</summary>
    public const string Answers = "/answers.json";

    /// <summary>What a host shows for an address that there is not.</summary>
    public const string NotFound = "/404.html";

    /// <summary>The page that lists what has a tag.</summary>
    public static string Tag(string tag) => UrlPath.OfFile($"tags/{Slug(tag)}/").Value;

    /// <summary>A page as Markdown: <c>/convolution/output-size.md</c>.</summary>
    public static string Markdown(SourcePage page) => UrlPath.OfFile(page.Relative).Value;

    /// <summary>The name of a tag or a term in an address, like that of a heading: <c>Max pooling</c> becomes <c>max-pooling</c>.</summary>
    public static string Slug(string name) =>
        // A heading may lose its signs, for the next one is numbered. C, C# and C++ are three things on all pages.
        LinkHelper.UrilizeAsGfm(name.Replace("#", "sharp", StringComparison.Ordinal).Replace("+", "plus", StringComparison.Ordinal));

    /// <summary>The picture that link previews show of a page.</summary>
    public static string ShareImage(UrlPath page) => page == UrlPath.Root ? "/share/index.png" : $"/share{page.Value.TrimEnd('/')}.png";
}

using AnswerKey.Site.Content;

namespace AnswerKey.Tool.Commands;

/// <summary>The names under which a page is asked for: its file, its address, its xref.</summary>
internal static class PageNames
{
    /// <returns>Null if no page has the name.</returns>
    public static SourcePage? Find(SiteContent content, string name)
    {
        var wanted = name.Replace('\\', '/');
        return content.Pages.FirstOrDefault(p => Of(p).Contains(wanted));
    }

    public static IEnumerable<string> Of(SourcePage page) =>
        [page.Source.File, page.Relative, page.Url.Value, page.Url.Value.Trim('/'), page.Xref];
}

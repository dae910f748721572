using AnswerKey.Content;

namespace AnswerKey.Publishing;

/// <summary>The pictures that link previews show.</summary>
internal static class SocialImages
{
    /// <summary>Where the image of a page is published.</summary>
    public static string UrlOf(SourcePage page) =>
        page.Url == UrlPath.Root ? "/share/index.png" : $"/share{page.Url.Value.TrimEnd('/')}.png";
}

using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using AnswerKey.Site.Node;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary>The pictures that link previews show.</summary>
internal static class SocialImages
{
    /// <summary>Where the image of a page is published.</summary>
    public static string UrlOf(SourcePage page) =>
        page.Url == UrlPath.Root ? "/share/index.png" : $"/share{page.Url.Value.TrimEnd('/')}.png";

    /// <returns>None, and a problem, if they cannot be made.</returns>
    public static async Task<IEnumerable<OutputFile>> MakeAsync(
        Navigation navigation,
        NodeStep node,
        Action<Problem> report,
        CancellationToken cancellation
    )
    {
        var wanted = navigation.Pages.Select(p => new SocialImage(
            p.Source.Url == UrlPath.Root ? navigation.Site.Description : p.Source.FrontMatter.Title,
            p.Source.IsQuestion ? p.Source.Topic?.Title : null,
            navigation.LevelOf(p.Page)?.Title,
            navigation.Site.Title
        ));
        var images = await node.SocialImagesAsync([.. wanted], cancellation);
        if (images.Failure is { } failure)
            report(failure);
        return navigation.Pages.Zip(
            images.Value ?? [],
            (page, image) => new OutputFile(UrlOf(page.Source)[1..], image)
        );
    }
}

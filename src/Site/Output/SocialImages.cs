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

    public static async Task AddAsync(
        SiteOutput output,
        Navigation navigation,
        NodeStep node,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        var pages = navigation.Pages.Select(p => p.Page).ToList();
        var wanted = pages.Select(p => new SocialImage(
            p.Source.Url == UrlPath.Root ? navigation.Site.Description : p.Source.FrontMatter.Title,
            p.Source.IsQuestion ? p.Source.Topic?.Title : null,
            navigation.LevelOf(p)?.Title,
            navigation.Site.Title
        ));
        var images = await node.SocialImagesAsync([.. wanted], cancellation);
        if (images.Failure is { } failure)
        {
            problems.Add(failure);
            return;
        }
        foreach (var (page, image) in pages.Zip(images.Value!))
            output.Add(UrlOf(page.Source)[1..], image);
    }
}

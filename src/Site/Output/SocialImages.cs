using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using AnswerKey.Site.Node;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary>The pictures that link previews show.</summary>
internal static class SocialImages
{
    public static async Task AddAsync(
        SiteOutput output,
        SiteMap map,
        ImmutableArray<SitePlugin> plugins,
        NodeStep node,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        var pages = map.Pages.Select(p => p.Page).ToList();
        var wanted = pages.Select(p => new SocialImage(
            p.Source.Url == UrlPath.Root ? map.Site.Description : p.Source.FrontMatter.Title,
            p.Source.IsListed ? p.Source.Topic?.Title : null,
            plugins.Select(plugin => plugin.ShareWord(p.Source)).FirstOrDefault(w => w is not null),
            map.Site.Title
        ));
        var images = await node.SocialImagesAsync([.. wanted], cancellation);
        if (images.Failure is { } failure)
        {
            problems.Add(failure);
            return;
        }
        foreach (var (page, image) in pages.Zip(images.Value!))
            output.Add(SitePaths.ShareImage(page.Source.Url)[1..], image);
    }
}

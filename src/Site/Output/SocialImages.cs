using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using AnswerKey.Site.Node;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Output;

/// <summary>The pictures that link previews show.</summary>
internal static class SocialImages
{
    /// <returns>None, and a problem, if they cannot be made.</returns>
    public static async Task<IEnumerable<OutputFile>> MakeAsync(
        SiteMap map,
        ImmutableArray<SitePlugin> plugins,
        NodeStep node,
        Action<Problem> report,
        CancellationToken cancellation
    )
    {
        var wanted = map.Pages.Select(p => new SocialImage(
            p.Source.Url == UrlPath.Root ? map.Site.Description : p.Source.FrontMatter.Title,
            p.Source.IsListed ? p.Source.Topic?.Title : null,
            plugins.Select(plugin => plugin.ShareWord(p.Source)).FirstOrDefault(w => w is not null),
            map.Site.Title
        ));
        var images = await node.SocialImagesAsync([.. wanted], cancellation);
        if (images.Failure is { } failure)
            report(failure);
        return map.Pages.Zip(
            images.Value ?? [],
            (page, image) => new OutputFile(new UrlPath(SitePaths.ShareImage(page.Source.Url)).OutputFile, image)
        );
    }
}

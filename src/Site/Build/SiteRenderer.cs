using System.Text;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Addresses;
using AnswerKey.Site.Content;
using AnswerKey.Site.Node;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Build;

/// <summary>Turns checked pages into the files of the site.</summary>
/// <param name="live">True for a preview: problems are shown and hinder nothing, and whatever a save need not wait for is left out.</param>
internal sealed class SiteRenderer(SiteOptions options, NodeStep node, BuildMemory memory, bool live) : IDisposable
{
    private readonly PageRenderer _renderer = new(options.Parts);

    public bool IsLive => live;

    public async Task<SiteOutput> RenderAsync(
        SiteContent content,
        IReadOnlyList<CheckedPage> pages,
        SiteMenus menus,
        SiteIndex index,
        IEnumerable<Problem> shown,
        Action<string> progress,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        var (settings, parts) = (content.Settings, options.Parts);
        var assets = ThemeAssets.Load(options, settings, keepAddress: live);
        var git = History();
        var ledger = SiteBuild.LedgerOf(pages) with { Unread = content.Unread };
        var map = new SiteMap(options, content, pages, menus, ledger, git, assets.Root);
        var views = new PageViews(map, index, settings, parts, git, shown.ToLookup(p => p.Place.File), BodyOf);
        var generated = parts
            .Plugins.SelectMany(p => p.Pages(map))
            .Concat(new GeneratedPages(map, StrengthFloorFile.Read(options)).All())
            .ToList();

        var output = new SiteOutput();
        var (written, links) = await RenderAsync(map, views, generated, output, cancellation);
        output.Add(assets.Files);
        output.Add(content.Assets.Select(a => new OutputFile(a.Relative, a.Read())));
        output.Add(Feeds.Files(settings, map, written, options.NoIndex));
        output.Add(parts.Plugins.SelectMany(p => p.Files(map)));
        output.Add([AnswersFile.Of(map, ledger, parts.Plugins)]);
        output.Add(HostFiles.Files(map, assets.Root, options.NoIndex));
        // What a layout does with a page that is wrong says nothing.
        if (!problems.HasErrors)
            problems.AddRange(DocumentLinks.Check(links, output, assets.Root));
        if (!options.WithSearch)
            return output;
        progress("making link images and the search index");
        if (!live)
            output.Add(await SocialImages.MakeAsync(map, parts.Plugins, node, problems.Add, cancellation));
        output.Add(await SearchAsync(written, output, problems.Add, cancellation));
        return output;
    }

    public void Dispose() => _renderer.Dispose();

    private static string FileOf(PageView view) => new UrlPath(view.Url).OutputFile;

    private string BodyOf(CheckedPage page) =>
        memory.Get("body", page.File, (page.Page.Document, page.Findings), () => PageHtml.Render(page.Page, page.Findings));

    // Starting git takes longer than everything that a small edit needs.
    private GitHistory History() =>
        memory.Get("git", "", LastBuild.HeadOf(options.Root), () => GitHistory.Read(options.Root, options.Input));

    private async Task<(PageView[], (UrlPath, string?, DocumentLinks)[])> RenderAsync(
        SiteMap map,
        PageViews views,
        List<PageView> generated,
        SiteOutput output,
        CancellationToken cancellation
    )
    {
        var documents = new RenderedPages(_renderer, map, memory);
        var authored = map.Pages;
        var all = new PageView[authored.Count + generated.Count];
        var links = new (UrlPath, string?, DocumentLinks)[all.Length];
        await Parallel.ForAsync(
            0,
            all.Length,
            cancellation,
            async (i, _) =>
            {
                var view = i < authored.Count ? views.Of(authored[i]) : generated[i - authored.Count];
                var rendered = await documents.RenderAsync(view);
                output.Add([new OutputFile(FileOf(view), rendered.Html)]);
                links[i] = (new UrlPath(view.Url), i < authored.Count ? authored[i].File : null, rendered.Links);
                // The body is by far the longest part, and from here on it is in the output.
                all[i] = view with
                {
                    BodyHtml = "",
                };
            }
        );
        return (all, links);
    }

    // What is remembered is the first index: another is not worth the wait after every save.
    private async Task<IEnumerable<OutputFile>> SearchAsync(
        IReadOnlyList<PageView> views,
        SiteOutput output,
        Action<Problem> report,
        CancellationToken cancellation
    )
    {
        const string first = "of the first build";
        if (!memory.TryGet("search", "", first, out IReadOnlyList<OutputFile> files))
        {
            var pages = views
                .Where(v => v.IsFindable)
                .Select(v => new SearchPage(v.Url, Encoding.UTF8.GetString(output.Files[FileOf(v)].ToBytes())));
            var made = await node.IndexAsync([.. pages], cancellation);
            if (made.Failure is { } failure)
            {
                report(failure);
                return [];
            }
            files = [.. made.Value!.Select(f => new OutputFile("pagefind/" + f.Path, f.Content))];
            memory.Keep("search", "", first, files);
        }
        return files;
    }
}

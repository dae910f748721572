using System.Text;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using AnswerKey.Site.Node;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Build;

/// <summary>Turns checked pages into the files of the site.</summary>
internal sealed class SiteRenderer(SiteOptions options, BuildMode mode, PageMemory memory)
    : IDisposable
{
    private readonly Lazy<PageRenderer> renderer = new(() => new PageRenderer(options.Parts));
    private RenderedPages? rendered;
    private (string Head, GitHistory History)? git;
    private IReadOnlyList<SearchFile>? searchIndex;

    public async Task<SiteOutput> RenderAsync(
        SiteContent content,
        IReadOnlyList<CheckedPage> pages,
        SiteMenus menus,
        SiteLedger ledger,
        SiteIndex index,
        NodeStep node,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        rendered ??= new RenderedPages(renderer.Value);
        var output = new SiteOutput();
        var assets = ThemeAssets.Load(
            options,
            content.Settings,
            keepAddress: mode == BuildMode.Preview
        );
        assets.AddTo(output);
        var git = History();
        var map = new SiteMap(options, content, pages, menus, ledger, git, assets.Root);
        var views = new PageViews(
            map,
            index,
            content.Settings,
            options.Parts,
            git,
            mode,
            mode == BuildMode.Preview ? memory.BodyOf : page => PageParser.Render(page.Page)
        );
        var generated = options
            .Parts.Plugins.SelectMany(p => p.Pages(map))
            .Concat(new GeneratedPages(map).All())
            .ToList();
        var all = new PageView[map.Pages.Count + generated.Count];
        await Parallel.ForAsync(
            0,
            all.Length,
            cancellation,
            async (i, _) =>
            {
                var view =
                    i < map.Pages.Count ? views.Of(map.Pages[i]) : generated[i - map.Pages.Count];
                output.Add(new UrlPath(view.Url).OutputFile, await RenderAsync(map.Site, view));
                // The body is by far the longest part, and from here on it is in the output.
                all[i] = view with
                {
                    BodyHtml = "",
                };
            }
        );
        if (options.WithSearch)
            await AddMadeByNodeAsync(output, map, all, node, problems, cancellation);
        AddFiles(output, content, ledger, map, views, all);
        return output;
    }

    public void Dispose()
    {
        if (renderer.IsValueCreated)
            renderer.Value.Dispose();
    }

    // A build that is written and done needs each page once, and memory for more important things.
    private async Task<byte[]> RenderAsync(SiteView site, PageView page) =>
        mode == BuildMode.Preview
            ? await rendered!.RenderAsync(site, page)
            : Encoding.UTF8.GetBytes(await renderer.Value.RenderAsync(site, page));

    // Starting git takes longer than everything that a small edit needs.
    private GitHistory History()
    {
        var head = LastBuild.HeadOf(options.Root);
        if (git is not { } known || known.Head != head)
            git = known = (head, GitHistory.Read(options.Root, options.Input));
        return known.History;
    }

    // A preview keeps its first index and shows no link images: neither is worth the wait after every save.
    private async Task AddMadeByNodeAsync(
        SiteOutput output,
        SiteMap map,
        IReadOnlyList<PageView> views,
        NodeStep node,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        if (mode == BuildMode.Publish)
            await SocialImages.AddAsync(
                output,
                map,
                options.Parts.Plugins,
                node,
                problems,
                cancellation
            );
        if (searchIndex is null || mode == BuildMode.Publish)
        {
            var pages = views
                .Where(v => v.IsFindable)
                .Select(v => new SearchPage(
                    v.Url,
                    Encoding.UTF8.GetString(output.Files[new UrlPath(v.Url).OutputFile].ToBytes())
                ));
            var made = await node.IndexAsync([.. pages], cancellation);
            if (made.Failure is { } failure)
                problems.Add(failure);
            searchIndex = made.Value ?? [];
        }
        foreach (var file in searchIndex)
            output.Add("pagefind/" + file.Path, file.Content);
    }

    private void AddFiles(
        SiteOutput output,
        SiteContent content,
        SiteLedger ledger,
        SiteMap map,
        PageViews views,
        IReadOnlyList<PageView> all
    )
    {
        var settings = content.Settings;
        foreach (var asset in content.Assets)
            output.Add(asset.Relative, asset.Read());
        foreach (var page in map.Pages)
            output.Add(SitePaths.Markdown(page.Page.Source)[1..], page.Page.Source.Source.Text);
        var updated = map.Pages.ToDictionary(
            p => p.Page.Source.Url.Value,
            p => views.UpdatedOf(p.Page.Source)
        );
        output.Add(
            "sitemap.xml",
            Feeds.Sitemap(
                settings,
                all.Where(v => v.IsFindable).Select(v => (v.Url, updated.GetValueOrDefault(v.Url)))
            )
        );
        var dated = map
            .Listed.Select(p => (Page: p.Page.Source, Updated: views.UpdatedOf(p.Page.Source)))
            .Where(p => p.Updated is not null);
        output.Add(
            "feed.xml",
            Feeds.AtomFeed(settings, dated.Select(p => (p.Page, p.Updated!.Value)))
        );
        output.Add("robots.txt", Feeds.Robots(settings, options.NoIndex));
        var byTopic = map.Listed.GroupBy(p => p.Page.Source.Topic!.Title, p => p.Page);
        output.Add(
            "llms.txt",
            Feeds.Llms(settings, byTopic.Select(g => (g.Key, g.AsEnumerable())))
        );
        foreach (var (path, file) in options.Parts.Plugins.SelectMany(p => p.Files(map)))
            output.Add(path, file);
        output.Add(
            SitePaths.Answers[1..],
            AnswersFile.Write(map.Pages, ledger, options.Parts.Plugins)
        );
        output.Add("_headers", HostFiles.HeadersFile(options.NoIndex));
        output.Add("_redirects", HostFiles.RedirectsFile(map.Pages.Select(p => p.Page.Source)));
    }
}

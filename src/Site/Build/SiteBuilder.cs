using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Content;
using AnswerKey.Site.Node;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Shards;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Build;

/// <summary>The way of a site: read, parse, check links, run examples, compare, render, publish. Builds again and again; dispose it to end its processes.</summary>
public sealed class SiteBuilder : IDisposable
{
    private readonly SiteOptions options;
    private readonly BuildMode mode;
    private readonly ExampleEngine engine;
    private readonly SiteRenderer renderer;
    private readonly NodeStep node;
    private readonly PageMemory memory = new();
    private readonly ContentReader reader;
    private readonly CheckoutCheck checkout;
    private bool isCacheOurs = true;

    public SiteBuilder(SiteOptions options, BuildMode mode)
    {
        this.options = options;
        this.mode = mode;
        reader = new ContentReader(options.Root, options.Input, options.Parts.Plugins);
        checkout = new CheckoutCheck(options);
        renderer = new SiteRenderer(options, mode, memory);
        node = new NodeStep(
            new NodeStepOptions(options.Theme, options.UseCache ? options.Cache : null)
        );
        engine = new ExampleEngine(options.Engine(highlight: mode != BuildMode.Verify));
    }

    /// <exception cref="SiteException">There is no input folder or no such library, or the output folder would swallow it.</exception>
    public static void CheckFolders(SiteOptions options)
    {
        if (!Directory.Exists(options.Input))
            throw new SiteException(
                $"there is no input folder '{options.Input}': run in the site's root, or name the folder with --input"
            );
        if (options.Parts.References.FirstOrDefault(path => !File.Exists(path)) is { } missing)
            throw new SiteException(
                $"there is no assembly '{missing}', which the site's program names for its blocks"
            );
        if (IsWithin(options.Input, options.Output) || IsWithin(options.Root, options.Output))
            throw new SiteException(
                $"the output folder '{options.Output}' holds the site's own files: choose another with --output"
            );
    }

    /// <param name="progress">Told in a few words what is going on.</param>
    public async Task<SiteBuild> BuildAsync(Action<string> progress, CancellationToken cancellation)
    {
        var problems = new ProblemList();
        // Before anything of the cache is read.
        problems.AddRange(checkout.Problems());
        isCacheOurs = !problems.HasErrors;
        if (!isCacheOurs)
            return new SiteBuild([], problems.Sorted(), new SiteOutput(), 0, 0);
        progress("reading pages");
        var content = reader.Read(options.Settings, problems.Add);
        problems.AddRange(ThemeAssets.Check(options));
        var parsed = Parse(content, problems, cancellation);
        var (index, menus) = CheckReferences(content, parsed, problems);
        if (options.Shard is { } shard)
            (parsed, problems) = ShareOf(shard, parsed, problems);
        var ran = engine.Statistics.BlocksRun;
        var reused = engine.Statistics.BlocksReused;
        var isRendered = mode != BuildMode.Verify;
        var formulas = Illustrations.DrawFormulasAsync(
            parsed,
            node,
            // Whoever only verifies may do without Node, and is told what that leaves out.
            isRendered ? problems.Add : Lenient(problems),
            cancellation
        );
        var pages = await CheckExamplesAsync(parsed, problems, progress, cancellation);
        await formulas;
        if (isRendered)
            pages = await Illustrations.DrawPlotsAsync(pages, node, problems, cancellation);
        var output = new SiteOutput();
        var wanted =
            mode == BuildMode.Preview || (mode == BuildMode.Publish && !problems.HasErrors);
        if (wanted)
        {
            progress("rendering");
            output = await renderer.RenderAsync(
                content,
                pages,
                menus,
                Ledger.Of(pages.Where(p => p.IsInLedger).Select(p => p.Ledger)),
                index,
                node,
                problems,
                cancellation
            );
        }
        return new SiteBuild(
            pages,
            problems.Sorted(),
            output,
            engine.Statistics.BlocksRun - ran,
            engine.Statistics.BlocksReused - reused
        );
    }

    /// <summary>Puts a good build into the output folder.</summary>
    /// <returns>How many files were not there already.</returns>
    public int Write(SiteBuild build) =>
        build.Output.WriteTo(options.Output, Path.Combine(options.Cache, "published.txt"));

    /// <summary>Gets ready, in the background, for examples that are about to be edited.</summary>
    public void WarmUp() => engine.WarmUp();

    public void Dispose()
    {
        engine.Dispose();
        node.DisposeAsync().AsTask().Wait();
        renderer.Dispose();
        if (!options.UseCache || !isCacheOurs)
            return;
        WholeFile.RemoveStale(options.Cache);
        CacheUpkeep.Prune(options.Cache);
    }

    private static Action<Problem> Lenient(ProblemList problems) =>
        problem =>
            problems.Add(
                problem.Code is "node-missing" or "node-modules-missing"
                    ? problem with
                    {
                        Severity = Severity.Warning,
                        Message = problem.Message + ", so no formula that is new was checked",
                    }
                    : problem
            );

    private List<ParsedPage> Parse(
        SiteContent content,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        var parsed = new ParsedPage[content.Pages.Count];
        Parallel.For(
            0,
            parsed.Length,
            new ParallelOptions { CancellationToken = cancellation },
            i =>
                parsed[i] = memory.Parse(
                    content.Pages[i],
                    options.Parts.Plugins.Any(p => p.CountsNumerals(content.Pages[i])),
                    problems.Add
                )
        );
        memory.KeepOnly(content.Pages);
        return [.. parsed];
    }

    // Reading and linking concern every page, take little time, and have been done by each shard; what follows is a page's own.
    private (List<ParsedPage> Pages, ProblemList Problems) ShareOf(
        Shard shard,
        List<ParsedPage> pages,
        ProblemList problems
    )
    {
        var split = new ShardSplit(
            [.. pages.Select(p => p.Examples.Page)],
            PageCosts.Read(options.Root),
            shard.Count
        );
        return (
            pages.FindAll(p => split.NumberOf(p.Source.Source.File) == shard.Number),
            split.Share(shard, problems)
        );
    }

    private (SiteIndex Index, SiteMenus Menus) CheckReferences(
        SiteContent content,
        List<ParsedPage> pages,
        ProblemList problems
    )
    {
        var index = new SiteIndex(pages, content.Assets, problems.Add);
        var links = new LinkCheck(
            index,
            GeneratedPaths.Of(content, pages, options.Parts),
            problems.Add
        );
        foreach (var page in pages)
            links.Resolve(page);
        foreach (var plugin in options.Parts.Plugins)
            problems.AddRange(plugin.Check(content, ReadInput));
        var layouts = options.Parts.Layouts.Select(l => l.Name).ToList();
        foreach (var page in content.Pages)
        {
            if (page.FrontMatter.Layout is { } layout && !layouts.Contains(layout.Text))
                problems.Add(
                    Problem.Error(
                        "layout",
                        layout.Place,
                        $"there is no layout '{layout.Text}'",
                        NearestName.Hint(layout.Text, layouts)
                            ?? "a layout is made known by the site's program"
                    )
                );
        }
        return (index, links.Resolve(content.Settings));
    }

    private async Task<IReadOnlyList<CheckedPage>> CheckExamplesAsync(
        List<ParsedPage> pages,
        ProblemList problems,
        Action<string> progress,
        CancellationToken cancellation
    )
    {
        var results = new CheckedPage[pages.Count];
        var done = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, pages.Count),
            cancellation,
            async (i, token) =>
            {
                var page = pages[i];
                var result = memory.ResultOf(page);
                if (result is null)
                    memory.Keep(page, result = await engine.CheckAsync(page.Examples.Page, token));
                else
                    engine.Statistics.CountReused(page.Examples.Page.Examples.Count(e => e.Runs));
                page.Examples.Attach(result);
                problems.AddRange(result.Problems);
                results[i] = new CheckedPage(page, result)
                {
                    IsInLedger = options.Parts.Plugins.IsEmpty
                        ? !page.Examples.Page.Examples.IsEmpty
                        : page.CountsNumerals,
                };
                foreach (var plugin in options.Parts.Plugins)
                    problems.AddRange(plugin.Check(results[i]));
                progress($"checked {Interlocked.Increment(ref done)} of {pages.Count} pages");
            }
        );
        return results;
    }

    // A file that is refused has been reported with everything else in the folder.
    private FileText? ReadInput(string name) =>
        PlainFile.Refuse(options.Input, name) is null
        && PlainFile.ReadText(options.Input, name) is { } text
            ? new FileText(reader.NameOf(Path.Combine(options.Input, name)), text)
            : null;

    private static bool IsWithin(string inner, string outer) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(
            outer + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}

using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Addresses;
using AnswerKey.Site.Content;
using AnswerKey.Site.Formulas;
using AnswerKey.Site.Node;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Pages.Checks;
using AnswerKey.Site.Views;

namespace AnswerKey.Site.Build;

/// <summary>The way of a site: read, parse, check links, run examples, compare, render, publish. Builds again and again; dispose it to end its processes.</summary>
internal sealed class SiteBuilder : IDisposable
{
    private readonly SiteOptions _options;
    private readonly CheckoutCheck _checkout;
    private readonly BuildMemory _memory;
    private readonly ContentReader _reader;
    private readonly ExampleEngine _engine;
    private readonly NodeStep _node;
    private readonly SiteRenderer? _renderer;
    private bool _isCacheOurs = true;

    public SiteBuilder(SiteOptions options, BuildMode mode)
    {
        _options = options;
        _checkout = new CheckoutCheck(options);
        var renders = mode != BuildMode.Verify;
        var cache = options.UseCache ? options.Cache : null;
        _memory = mode == BuildMode.Publish ? BuildMemory.None : new BuildMemory();
        _reader = new ContentReader(options.Root, options.Input, options.Parts.Plugins, _memory);
        _engine = new ExampleEngine(options.Engine(highlight: renders));
        _node = new NodeStep(new NodeStepOptions(options.Theme, cache));
        if (renders)
            _renderer = new SiteRenderer(options, _node, _memory, live: mode == BuildMode.Preview);
    }

    /// <exception cref="SiteException">There is no input folder or no such library, or the output folder would swallow it.</exception>
    public static void CheckFolders(SiteOptions options)
    {
        if (!Directory.Exists(options.Input))
            throw new SiteException($"there is no input folder '{options.Input}': run in the site's root, or name the folder with --input");
        if (options.Parts.References.FirstOrDefault(path => !File.Exists(path)) is { } missing)
            throw new SiteException($"there is no assembly '{missing}', which the site's program names for its blocks");
        // What lies among the pages, the theme's files or the cache would be read again by the next build.
        string[] own = [options.Input, options.Theme, options.Cache];
        if (IsWithin(options.Root, options.Output) || own.Any(f => IsWithin(f, options.Output) || IsWithin(options.Output, f)))
            throw new SiteException($"the output folder '{options.Output}' holds the site's own files: choose another with --output");
    }

    /// <param name="progress">Told in a few words what is going on.</param>
    public async Task<SiteBuild> BuildAsync(Action<string> progress, CancellationToken cancellation)
    {
        var problems = new ProblemList();
        // Before anything of the cache is read.
        problems.AddRange(_checkout.Problems());
        _isCacheOurs = !problems.HasErrors;
        if (!_isCacheOurs)
            return new SiteBuild([], problems.Sorted(), new SiteOutput());
        progress("reading pages");
        var content = _reader.Read(_options.Settings, problems.Add);
        problems.AddRange(ThemeAssets.Check(_options));
        // What is known of no block must be compiled: the compiler starts while the pages are still parsed.
        if (_engine.KnowsNothing && content.Pages.Any(p => p.Text.Contains("```csharp", StringComparison.Ordinal)))
            _engine.WarmUp();
        var parsed = await ParseAsync(content.Pages, problems, cancellation);
        CheckContent(content, problems);
        var index = new SiteIndex(parsed, problems.Add);
        var links = new LinkCheck(index, new SiteAddresses(content, parsed, _options.Parts, problems.Add), problems.Add);
        var addresses = parsed.ToDictionary(p => p.File, links.Resolve);
        var menus = links.Resolve(content.Settings);
        _options.Chosen.Check([.. parsed.Select(p => p.File)]);
        if (_options.Shard is { } shard)
        {
            // Reading and linking concern every page, and are done by each shard; what follows is a page's own.
            parsed = Array.FindAll(parsed, p => shard.Holds(p.File));
            problems = problems.Where(p => shard.Holds(p.Place.File));
        }
        if (!_options.Chosen.Paths.IsEmpty)
        {
            parsed = Array.FindAll(parsed, p => _options.Chosen.Holds(p.File));
            problems = problems.Where(p => _options.Chosen.Holds(p.Place.File));
        }
        // Node draws while the examples run.
        var drawing = DrawFormulasAsync(parsed, problems, cancellation);
        var results = await CheckExamplesAsync(parsed, problems, progress, cancellation);
        var formulas = await drawing;
        var plots = _renderer is null ? [] : await Illustrations.DrawPlotsAsync(results, _node, problems.Add, cancellation);
        CheckedPage[] pages =
        [
            .. parsed.Zip(
                results,
                (page, result) =>
                    new CheckedPage(page, Findings.Of(page, result, addresses[page.File], formulas, plots))
                    {
                        IsInLedger = _options.Parts.IsInLedger(page),
                    }
            ),
        ];
        foreach (var plugin in _options.Parts.Plugins)
            problems.AddRange(pages.Where(p => p.Page.Swallowed.IsEmpty).SelectMany(plugin.Check));
        var output = new SiteOutput();
        if (_renderer is not null && (_renderer.IsLive || !problems.HasErrors))
        {
            progress("writing pages");
            // What follows from a problem is no further one.
            var shown = _renderer.IsLive ? problems.Sorted().Where(p => p.Severity != Severity.Note) : [];
            output = await _renderer.RenderAsync(content, pages, menus, index, shown, progress, problems, cancellation);
        }
        _memory.EndBuild();
        return new SiteBuild(pages, problems.Sorted(), output) { Unread = content.Unread, BasePath = content.Settings.BasePath };
    }

    /// <summary>Puts a good build into the output folder.</summary>
    /// <returns>How many files were not there already.</returns>
    public int Write(SiteBuild build) => build.Output.WriteTo(_options.Output, Path.Combine(_options.Cache, "published.txt"));

    /// <summary>Whether a good build stands in the output folder.</summary>
    public bool HasWritten => File.Exists(Path.Combine(_options.Output, SitePaths.Answers.TrimStart('/')));

    /// <summary>Gets ready, in the background, for examples that are about to be edited.</summary>
    public void WarmUp() => _engine.WarmUp();

    public void Dispose()
    {
        _engine.Dispose();
        _node.DisposeAsync().AsTask().Wait();
        _renderer?.Dispose();
        if (!_options.UseCache || !_isCacheOurs)
            return;
        WholeFile.RemoveStale(_options.Cache);
        CacheUpkeep.Prune(_options.Cache);
    }

    private async Task<ParsedPage[]> ParseAsync(IReadOnlyList<SourcePage> pages, ProblemList problems, CancellationToken cancellation)
    {
        var parsed = new ParsedPage[pages.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, parsed.Length),
            cancellation,
            async (i, token) =>
            {
                var page = pages[i];
                var key = (page.Text, CountsNumerals: _options.Parts.CountsNumerals(page));
                if (!_memory.TryGet("parsed", page.File, key, out PageReading known))
                    _memory.Keep("parsed", page.File, key, known = await PageReading.OfAsync(page, key.CountsNumerals, token));
                problems.AddRange(known.Problems);
                // The front matter may have changed without the text: a folder gives its pages what they do not say themselves.
                parsed[i] = known.Page with
                {
                    Source = page,
                };
            }
        );
        return parsed;
    }

    private void CheckContent(SiteContent content, ProblemList problems)
    {
        foreach (var plugin in _options.Parts.Plugins)
            problems.AddRange(plugin.Check(content, ReadInput));
        foreach (
            var topic in content.Topics.Where(t =>
                content.Unread == 0 && !content.Pages.Any(p => p.Relative.StartsWith(t.Folder + "/", StringComparison.Ordinal))
            )
        )
            problems.Add(
                ContentProblems.EmptyTopic.At(
                    new Place(_reader.NameOf(Path.Combine(_options.Input, topic.Folder, ContentReader.DirectoryFile)), 1, 1),
                    topic.Title
                )
            );
        var layouts = _options.Parts.Layouts.Select(l => l.Name).ToList();
        foreach (var page in content.Pages)
        {
            if (page.FrontMatter.Layout is { } layout && !layouts.Contains(layout.Text))
                problems.Add(ContentProblems.NoLayout.At(layout.Place, layout.Text).OrHint(NearestName.Hint(layout.Text, layouts)));
        }
    }

    // A file that is refused has been reported with everything else in the folder.
    private FileText? ReadInput(string name) =>
        PlainFile.Refuse(_options.Input, name) is null && PlainFile.ReadText(_options.Input, name) is { } text
            ? new FileText(_reader.NameOf(Path.Combine(_options.Input, name)), text)
            : null;

    // Whoever only verifies may do without Node, and is told what that leaves out.
    private Task<Dictionary<TexFormula, string>> DrawFormulasAsync(
        IEnumerable<ParsedPage> pages,
        ProblemList problems,
        CancellationToken cancellation
    ) =>
        Illustrations.DrawFormulasAsync(
            [.. pages.SelectMany(p => p.Formulas)],
            _node,
            _renderer is not null
                ? problems.Add
                : problem =>
                    problems.Add(
                        problem.Code is "node-missing" or "node-modules-missing"
                            ? problem with
                            {
                                Severity = Severity.Warning,
                                Message = problem.Message + ", so no formula that is new was checked",
                            }
                            : problem
                    ),
            cancellation
        );

    private async Task<PageResult[]> CheckExamplesAsync(
        ParsedPage[] pages,
        ProblemList problems,
        Action<string> progress,
        CancellationToken cancellation
    )
    {
        // The first page of a first run waits for the compiler to start.
        var blocks = pages.Sum(p => p.Examples.Examples.Length);
        progress($"checking {blocks} blocks");
        var results = new PageResult[pages.Length];
        var done = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, pages.Length),
            cancellation,
            async (i, token) =>
            {
                results[i] = WithoutSwallowed(pages[i], await CheckAsync(pages[i], token));
                problems.AddRange(results[i].Problems);
                lock (results)
                    progress($"checking {done += pages[i].Examples.Examples.Length} of {blocks} blocks");
            }
        );
        return results;
    }

    // Prose is no C#: of a fence that goes on over it, its missing end is told, and not what the compiler makes of the rest.
    private static PageResult WithoutSwallowed(ParsedPage page, PageResult result) =>
        page.Swallowed.IsEmpty
            ? result
            : result with
            {
                Problems = [.. result.Problems.Where(p => p.Severity != Severity.Error || !OpenFences.Hold(page.Swallowed, p.Place))],
            };

    private async Task<PageResult> CheckAsync(ParsedPage page, CancellationToken cancellation)
    {
        if (_memory.TryGet("result", page.File, page.Examples, out PageResult known))
            return known.Again();
        var result = await _engine.CheckAsync(page.Examples, cancellation);
        // A failure is never remembered: it may have been the machine's.
        if (result.Problems.IsEmpty)
            _memory.Keep("result", page.File, page.Examples, result);
        return result;
    }

    private static bool IsWithin(string inner, string outer) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Formulas;

namespace AnswerKey.Site.Node;

/// <summary>
/// Everything that is made by npm parts: formulas, plots, link preview images and the search index. One Node process serves a whole build or
/// preview; it starts when something is asked for that is not in the cache. Safe to use from several threads; requests wait for each other.
/// </summary>
public sealed class NodeStep : IAsyncDisposable
{
    private const int PagesARequest = 50;
    private const int ImagesARequest = 25;
    private const int PlotsARequest = 25;
    private const string MathPack = "math";
    private const string SearchPrefix = "search-";

    private readonly NodeStepOptions options;
    private readonly NodeCache cache;
    private readonly SemaphoreSlim turn = new(1);
    private NodeProcess? process;
    private Dictionary<string, string>? formulas;

    public NodeStep(NodeStepOptions options)
    {
        this.options = options;
        cache = new NodeCache(options.Cache, options.Theme);
    }

    /// <summary>
    /// The fonts of formulas, which are published beside <c>math.css</c>: the names under which it asks for them, and where in the
    /// theme's folder npm puts them.
    /// </summary>
    public static IReadOnlyList<(string Asset, string Source)> MathFonts { get; } =
    [
        (
            "noto-sans-math.woff2",
            "node_modules/@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2"
        ),
        ("temml.woff2", "node_modules/temml/dist/Temml.woff2"),
    ];

    /// <summary>How many processes were started so far.</summary>
    internal int Starts { get; private set; }

    internal int? ProcessId => process?.Id;

    /// <summary>Each formula as MathML, or what is wrong with it.</summary>
    public Task<StepResult<IReadOnlyDictionary<TexFormula, MathResult>>> MathAsync(
        IEnumerable<TexFormula> wanted,
        CancellationToken cancellation
    ) =>
        TryAsync<IReadOnlyDictionary<TexFormula, MathResult>>(
            async () =>
            {
                formulas ??= ReadFormulas();
                var results = new Dictionary<TexFormula, MathResult>();
                var missing = new List<TexFormula>();
                foreach (var formula in wanted.Distinct())
                {
                    if (formulas.TryGetValue(NameOf(formula), out var html))
                        results[formula] = new MathResult(html);
                    else
                        missing.Add(formula);
                }
                if (missing.Count == 0)
                    return results;
                var answers = await AskAsync(
                    new { job = "math", formulas = missing },
                    cancellation
                );
                foreach (var (formula, answer) in missing.Zip(answers.EnumerateArray()))
                {
                    results[formula] = answer.Deserialize<MathResult>(JsonSerializerOptions.Web)!;
                    if (results[formula].Html is { } html)
                        formulas[NameOf(formula)] = html;
                }
                cache.Write(MathPack, JsonSerializer.SerializeToUtf8Bytes(formulas));
                return results;
            },
            cancellation
        );

    /// <summary>Each plot as SVG, or why it cannot be drawn; in the order of the requests.</summary>
    public Task<StepResult<IReadOnlyList<PlotResult>>> PlotsAsync(
        IReadOnlyList<PlotRequest> wanted,
        CancellationToken cancellation
    ) =>
        TryAsync<IReadOnlyList<PlotResult>>(
            async () =>
            {
                var results = wanted
                    .Select(p =>
                        cache.Read(NameOf(p)) is { } svg
                            ? new PlotResult(Encoding.UTF8.GetString(svg))
                            : null
                    )
                    .ToArray();
                foreach (var batch in Missing(results).Chunk(PlotsARequest))
                {
                    var answers = await AskAsync(
                        new { job = "plots", plots = batch.Select(i => WithId(wanted[i])) },
                        cancellation
                    );
                    foreach (var (i, answer) in batch.Zip(answers.EnumerateArray()))
                    {
                        results[i] = answer.Deserialize<PlotResult>(JsonSerializerOptions.Web)!;
                        if (results[i]!.Svg is { } svg)
                            cache.Write(NameOf(wanted[i]), Encoding.UTF8.GetBytes(svg));
                    }
                }
                return results!;
            },
            cancellation
        );

    /// <summary>Each image as PNG, 1200 × 630 pixels; in the order of the requests.</summary>
    public Task<StepResult<IReadOnlyList<byte[]>>> SocialImagesAsync(
        IReadOnlyList<SocialImage> wanted,
        CancellationToken cancellation
    ) =>
        TryAsync<IReadOnlyList<byte[]>>(
            async () =>
            {
                var results = wanted.Select(i => cache.Read(NameOf(i))).ToArray();
                foreach (var batch in Missing(results).Chunk(ImagesARequest))
                {
                    var answers = await AskAsync(
                        new { job = "images", images = batch.Select(i => wanted[i]) },
                        cancellation
                    );
                    foreach (var (i, answer) in batch.Zip(answers.EnumerateArray()))
                    {
                        results[i] = answer.GetBytesFromBase64();
                        cache.Write(NameOf(wanted[i]), results[i]!);
                    }
                }
                return results!;
            },
            cancellation
        );

    /// <summary>The files of the search index of a whole site, without those that only Pagefind's own search box uses.</summary>
    public Task<StepResult<IReadOnlyList<SearchFile>>> IndexAsync(
        IReadOnlyList<SearchPage> pages,
        CancellationToken cancellation
    ) =>
        TryAsync<IReadOnlyList<SearchFile>>(
            async () =>
            {
                var name =
                    SearchPrefix
                    + NodeCache.KeyOf([.. pages.SelectMany(p => new[] { p.Url, p.Html })]);
                if (cache.Read(name) is { } packed)
                    return SearchPack.Read(packed);
                await AskAsync(new { job = "search-new" }, cancellation);
                foreach (var batch in pages.Chunk(PagesARequest))
                    await AskAsync(new { job = "search-add", pages = batch }, cancellation);
                var answer = await AskAsync(new { job = "search-files" }, cancellation);
                SearchFile[] files =
                [
                    .. answer
                        .EnumerateArray()
                        .Select(f => new SearchFile(
                            f.GetProperty("path").GetString()!,
                            f.GetProperty("base64").GetBytesFromBase64()
                        ))
                        .OrderBy(f => f.Path, StringComparer.Ordinal),
                ];
                cache.Write(name, SearchPack.Write(files));
                cache.KeepOnly(SearchPrefix, name);
                return files;
            },
            cancellation
        );

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        End();
        turn.Dispose();
    }

    private async Task<StepResult<T>> TryAsync<T>(
        Func<Task<T>> make,
        CancellationToken cancellation
    )
        where T : class
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return new StepResult<T>(await make(), null);
        }
        catch (NodeException error)
        {
            return new StepResult<T>(null, ProblemOf(error));
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<JsonElement> AskAsync(object request, CancellationToken cancellation)
    {
        if (process is { HasEnded: true })
            End();
        process ??= Start();
        try
        {
            return await process.AskAsync(request, options.Timeout, cancellation);
        }
        catch
        {
            // An answer that is still to come would be taken for the next request's.
            End();
            throw;
        }
    }

    private NodeProcess Start()
    {
        // npm writes this file last, so a restore that was broken off is none.
        if (!File.Exists(Path.Combine(options.Theme, "node_modules", ".package-lock.json")))
            throw new NodeException(
                "node-modules-missing",
                "the theme's npm parts are not installed"
            );
        var started = new NodeProcess(options.Node, options.Theme);
        Starts++;
        return started;
    }

    private void End()
    {
        process?.Dispose();
        process = null;
    }

    private Problem ProblemOf(NodeException error)
    {
        var place = new Place(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(options.Theme)) + "/package.json"
        );
        var hint = error.Code switch
        {
            "node-missing" =>
                "install Node 20 or newer: math, plots, link images and search are made with it",
            "node-modules-missing" =>
                "run 'npm ci' in the theme's folder; it needs Node 20 or newer",
            _ => null,
        };
        return Problem.Error(error.Code, place, error.Message, hint, error.Detail);
    }

    private Dictionary<string, string> ReadFormulas() =>
        cache.Read(MathPack) is { } pack
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(pack)!
            : new(StringComparer.Ordinal);

    private static string NameOf(TexFormula formula) => (formula.Display ? "D" : "I") + formula.Tex;

    private static string NameOf(PlotRequest plot) =>
        "plot-" + NodeCache.KeyOf(plot.Id, plot.Payload);

    private static string NameOf(SocialImage image) =>
        "image-" + NodeCache.KeyOf(image.Title, image.Topic ?? "", image.Level ?? "", image.Site);

    private static List<int> Missing<T>(T?[] results)
        where T : class =>
        Enumerable.Range(0, results.Length).Where(i => results[i] is null).ToList();

    private static JsonNode WithId(PlotRequest plot)
    {
        var request = JsonNode.Parse(plot.Payload)!;
        request["id"] = plot.Id;
        return request;
    }
}

/// <param name="Theme">The theme's folder: npm's <c>node_modules</c> and the scripts in <c>build</c>.</param>
/// <param name="Cache">The site's cache folder; null keeps nothing.</param>
public sealed record NodeStepOptions(string Theme, string? Cache)
{
    /// <summary>The program to run.</summary>
    public string Node { get; init; } = "node";

    /// <summary>How long one request may take; a request is one batch, at most 50 pages.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);
}

using System.Text.Json;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Formulas;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Node;

/// <summary>
/// Everything that is made by npm parts: formulas, plots, link preview images and the search index. One Node process serves a whole build or
/// preview; it starts when something is asked for that is not in the cache. Safe to use from several threads; requests wait for each other.
/// </summary>
internal sealed class NodeStep : IAsyncDisposable
{
    private const int PagesARequest = 50;
    private const int PicturesARequest = 25;
    private const string MathPack = "math";
    private const string SearchPrefix = "search-";

    private readonly NodeStepOptions _options;
    private readonly NodeCache _cache;
    private readonly SemaphoreSlim _turn = new(1);
    private NodeProcess? _process;
    private Dictionary<string, byte[]>? _formulas;

    public NodeStep(NodeStepOptions options)
    {
        _options = options;
        _cache = new NodeCache(options.Cache, _options.Theme);
    }

    /// <summary>
    /// The fonts of formulas, which are published beside <c>math.css</c>: the names under which it asks for them, and where in the
    /// theme's folder npm puts them.
    /// </summary>
    public static IReadOnlyList<(string Asset, string Source)> MathFonts { get; } =
    [
        ("noto-sans-math.woff2", "node_modules/@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2"),
        ("temml.woff2", "node_modules/temml/dist/Temml.woff2"),
    ];

    /// <summary>How many processes were started so far.</summary>
    internal int Starts { get; private set; }

    internal int? ProcessId => _process?.Id;

    /// <summary>Each formula as MathML, or what is wrong with it.</summary>
    public Task<StepResult<IReadOnlyDictionary<TexFormula, MathResult>>> MathAsync(
        IEnumerable<TexFormula> wanted,
        CancellationToken cancellation
    ) =>
        TryAsync<IReadOnlyDictionary<TexFormula, MathResult>>(
            async () =>
            {
                // Formulas are many and small, and lie in one file.
                _formulas ??= _cache.Read(MathPack) is { } pack
                    ? JsonSerializer.Deserialize<Dictionary<string, byte[]>>(pack)!
                    : new(StringComparer.Ordinal);
                var known = _formulas.Count;
                TexFormula[] distinct = [.. wanted.Distinct()];
                var results = await MakeAsync<TexFormula, MathResult>(
                    "math",
                    distinct,
                    f => (f.Display ? "D" : "I") + f.Tex,
                    int.MaxValue,
                    _formulas.GetValueOrDefault,
                    (name, answer) => _formulas[name] = answer,
                    cancellation
                );
                if (_formulas.Count > known)
                    _cache.Write(MathPack, JsonSerializer.SerializeToUtf8Bytes(_formulas));
                return distinct.Zip(results).ToDictionary(r => r.First, r => r.Second);
            },
            cancellation
        );

    /// <summary>Each plot as SVG, or why it cannot be drawn; in the order of the requests.</summary>
    public Task<StepResult<IReadOnlyList<PlotResult>>> PlotsAsync(IReadOnlyList<PlotRequest> wanted, CancellationToken cancellation) =>
        TryAsync(
            () =>
                MakeAsync<PlotRequest, PlotResult>(
                    "plots",
                    wanted,
                    p => "plot-" + NodeCache.KeyOf(p.Id, p.Payload),
                    PicturesARequest,
                    _cache.Read,
                    _cache.Write,
                    cancellation
                ),
            cancellation
        );

    /// <summary>Each image as PNG, 1200 × 630 pixels; in the order of the requests.</summary>
    public Task<StepResult<IReadOnlyList<byte[]>>> SocialImagesAsync(IReadOnlyList<SocialImage> wanted, CancellationToken cancellation) =>
        TryAsync(
            () =>
                MakeAsync<SocialImage, byte[]>(
                    "images",
                    wanted,
                    i => "image-" + NodeCache.KeyOf(i.Title, i.Topic ?? "", i.Level ?? "", i.Site),
                    PicturesARequest,
                    _cache.Read,
                    _cache.Write,
                    cancellation
                ),
            cancellation
        );

    /// <summary>The files of the search index of a whole site, without those that only Pagefind's own search box uses.</summary>
    public Task<StepResult<IReadOnlyList<SearchFile>>> IndexAsync(IReadOnlyList<SearchPage> pages, CancellationToken cancellation) =>
        TryAsync<IReadOnlyList<SearchFile>>(
            async () =>
            {
                var name = SearchPrefix + NodeCache.KeyOf([.. pages.SelectMany(p => new[] { p.Url, p.Html })]);
                if (_cache.Read(name) is { } packed)
                    return SearchPack.Read(packed);
                await AskAsync(new { job = "search-new" }, cancellation);
                foreach (var batch in pages.Chunk(PagesARequest))
                    await AskAsync(new { job = "search-add", items = batch }, cancellation);
                var answer = await AskAsync(new { job = "search-files" }, cancellation);
                SearchFile[] files =
                [
                    .. answer
                        .EnumerateArray()
                        .Select(f => new SearchFile(f.GetProperty("path").GetString()!, f.GetProperty("base64").GetBytesFromBase64()))
                        .OrderBy(f => f.Path, StringComparer.Ordinal),
                ];
                _cache.Write(name, SearchPack.Write(files));
                _cache.KeepOnly(SearchPrefix, name);
                return files;
            },
            cancellation
        );

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        End();
        _turn.Dispose();
    }

    private async Task<StepResult<T>> TryAsync<T>(Func<Task<T>> make, CancellationToken cancellation)
        where T : class
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return new StepResult<T>(await make(), null);
        }
        catch (NodeException error)
        {
            return new StepResult<T>(
                null,
                error.Problem with
                {
                    Place = new Place(Path.GetFileName(Path.TrimEndingDirectorySeparator(_options.Theme)) + "/package.json"),
                }
            );
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What is known, and the rest made a batch at a time; in the order of the requests. What went wrong is not kept.</summary>
    private async Task<IReadOnlyList<TMade>> MakeAsync<TWanted, TMade>(
        string job,
        IReadOnlyList<TWanted> wanted,
        Func<TWanted, string> keyOf,
        int batch,
        Func<string, byte[]?> read,
        Action<string, byte[]> keep,
        CancellationToken cancellation
    )
    {
        var answers = wanted.Select(w => read(keyOf(w))).ToArray();
        var missing = Enumerable.Range(0, answers.Length).Where(i => answers[i] is null);
        foreach (var some in missing.ToList().Chunk(batch))
        {
            var made = await AskAsync(new { job, items = some.Select(i => wanted[i]) }, cancellation);
            foreach (var (i, answer) in some.Zip(made.EnumerateArray()))
            {
                answers[i] = JsonSerializer.SerializeToUtf8Bytes(answer);
                if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("error", out _))
                    keep(keyOf(wanted[i]), answers[i]!);
            }
        }
        return [.. answers.Select(a => JsonSerializer.Deserialize<TMade>(a, JsonSerializerOptions.Web)!)];
    }

    private async Task<JsonElement> AskAsync(object request, CancellationToken cancellation)
    {
        if (_process is { HasEnded: true })
            End();
        _process ??= Start();
        try
        {
            return await _process.AskAsync(request, _options.Timeout, cancellation);
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
        if (!File.Exists(Path.Combine(_options.Theme, "node_modules", ".package-lock.json")))
            throw new NodeException(PageProblems.NodeModulesMissing.At(default));
        var started = new NodeProcess(_options.Node, _options.Theme);
        Starts++;
        return started;
    }

    private void End()
    {
        _process?.Dispose();
        _process = null;
    }
}

/// <param name="Theme">The theme's folder: npm's <c>node_modules</c> and the scripts in <c>build</c>.</param>
/// <param name="Cache">The site's cache folder; null keeps nothing.</param>
internal sealed record NodeStepOptions(string Theme, string? Cache)
{
    /// <summary>The program to run.</summary>
    public string Node { get; init; } = "node";

    /// <summary>How long one request may take; a request is one batch, at most 50 pages.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);
}

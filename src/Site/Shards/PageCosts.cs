using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Build;

namespace AnswerKey.Site.Shards;

/// <summary>
/// How long the examples of each page take, in milliseconds. The file is committed: machines that split a site among them must agree
/// on every page, and what each has in its cache, or measures by itself, differs.
/// </summary>
public sealed record PageCosts(ImmutableSortedDictionary<string, int> Pages)
{
    public const string Name = ".ci/costs.json";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static readonly PageCosts None = new(
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal)
    );

    /// <summary>The measured cost, or what the page's blocks and claims let expect.</summary>
    /// <param name="perPart">Milliseconds that a block or claim takes, as <see cref="PerPart"/> says.</param>
    public long Of(PageExamples page, long perPart) =>
        Pages.TryGetValue(page.File, out var measured) ? measured : perPart * Parts(page);

    /// <summary>Milliseconds that a block or claim of the measured pages takes; 1 if none was measured, so that the parts are counted.</summary>
    public long PerPart(IEnumerable<PageExamples> pages)
    {
        var measured = pages.Where(p => Pages.ContainsKey(p.File)).ToList();
        var parts = measured.Sum(Parts);
        return parts == 0 ? 1 : Math.Max(1, measured.Sum(p => (long)Pages[p.File]) / parts);
    }

    /// <summary>The site's costs; none if it keeps no file of them.</summary>
    /// <exception cref="SiteException">The file is not what <see cref="MeasureAsync"/> writes.</exception>
    public static PageCosts Read(string root)
    {
        if (PlainFile.ReadText(root, Name) is not { } text)
            return None;
        try
        {
            var pages = JsonSerializer.Deserialize<Dictionary<string, int>>(text);
            if (pages is not null && pages.Values.All(ms => ms >= 0))
                return new(pages.ToImmutableSortedDictionary(StringComparer.Ordinal));
        }
        catch (JsonException)
        {
            // Said below, with what to do.
        }
        throw new SiteException(
            $"{Name} is not a list of pages and their milliseconds: write it anew with 'verify --measure'"
        );
    }

    /// <summary>
    /// Runs each page's examples by themselves, and writes how long the quickest of three rounds took: a machine's other work only
    /// ever adds, and in the first round whichever page comes first pays for loading the compiler.
    /// </summary>
    public static async Task MeasureAsync(
        SiteOptions options,
        IReadOnlyList<PageExamples> pages,
        CancellationToken cancellation
    )
    {
        using var engine = new ExampleEngine(
            options.Engine(highlight: false) with
            {
                CacheFolder = null,
                Workers = 1,
            }
        );
        var costs = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < 3; round++)
            foreach (var page in pages.Where(p => Parts(p) > 0))
            {
                var clock = Stopwatch.StartNew();
                await engine.CheckAsync(page, cancellation);
                var taken = Math.Max(1, (int)clock.ElapsedMilliseconds);
                costs[page.File] = Math.Min(taken, costs.GetValueOrDefault(page.File, taken));
            }
        PlainFile.WriteText(options.Root, Name, JsonSerializer.Serialize(costs, Format) + "\n");
    }

    private static int Parts(PageExamples page) =>
        page.Claims.Length
        + page.Examples.Count(e => e.Kind is not (ExampleKind.Skip or ExampleKind.Unverified));
}

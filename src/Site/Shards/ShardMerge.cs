using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Output;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Shards;

/// <summary>Makes of the reports of all shards what one run of the whole site would have found. Runs nothing.</summary>
public static class ShardMerge
{
    /// <param name="files">The reports, in any order.</param>
    /// <returns>The build, and the time that all shards took together.</returns>
    /// <exception cref="SiteException">They are not all the shards of one split of this very site.</exception>
    public static (SiteBuild Build, TimeSpan Elapsed) Read(
        SiteOptions options,
        IReadOnlyList<string> files
    )
    {
        var shards = files.Select(f => new Given(f, ShardReport.Read(f))).ToList();
        CheckTogether(shards);
        var site = SiteFingerprint.Of(options);
        if (shards.Find(s => s.Report.Site != site) is { } other)
            throw new SiteException(
                $"'{other.File}' was made from another commit, input or settings: run shard {other.Shard} again"
            );
        // What is wrong with how pages are written has been reported by the shards.
        var content = new ContentReader(options.Root, options.Input, options.Parts.Plugins).Read(
            options.Settings,
            _ => { }
        );
        ParsedPage[] parsed =
        [
            .. content
                .Pages.AsParallel()
                .AsOrdered()
                .Select(p => PageParser.Parse(p, options.Parts.CountsNumerals(p), _ => { })),
        ];
        var split = new ShardSplit(
            [.. parsed.Select(p => p.Examples)],
            PageCosts.Read(options.Root),
            shards.Count
        );
        var ordered = shards.OrderBy(s => s.Shard.Number).ToList();
        foreach (var shard in ordered)
            CheckPages(shard, parsed.Where(p => split.NumberOf(p.File) == shard.Shard.Number));
        var entries = shards
            .SelectMany(s => s.Report.Pages)
            .ToDictionary(e => e.File, StringComparer.Ordinal);
        var problems = new ProblemList();
        foreach (var shard in ordered)
            problems.AddRange(shard.Report.ReadProblems());
        var build = new SiteBuild(
            [
                .. parsed.Select(p => new CheckedPage(
                    p,
                    new Findings(ResultOf(p.Examples, entries[p.File]))
                )
                {
                    IsInLedger = options.Parts.IsInLedger(p),
                }),
            ],
            problems.Sorted(),
            new SiteOutput()
        )
        {
            BlocksRun = shards.Sum(s => s.Report.BlocksRun),
            BlocksReused = shards.Sum(s => s.Report.BlocksReused),
        };
        return (build, TimeSpan.FromSeconds(shards.Sum(s => s.Report.Seconds)));
    }

    private static void CheckTogether(List<Given> shards)
    {
        var first = shards[0];
        foreach (var (i, shard) in shards.Index())
        {
            if (shard.Shard.Count != first.Shard.Count)
                throw new SiteException(
                    $"'{first.File}' is shard {first.Shard} and '{shard.File}' is shard {shard.Shard}: merge the shards of one split"
                );
            if (shard.Report.Asked != first.Report.Asked)
                throw new SiteException(
                    $"shard {first.Shard} ran {With(first)} and shard {shard.Shard} {With(shard)}: run both alike"
                );
            if (shards.FindIndex(s => s.Shard == shard.Shard) is var same && same < i)
                throw new SiteException(
                    $"'{shards[same].File}' and '{shard.File}' are both shard {shard.Shard}: give each shard once"
                );
        }
        var missing = Enumerable
            .Range(1, first.Shard.Count)
            .Select(n => first.Shard with { Number = n })
            .Where(wanted => shards.All(s => s.Shard != wanted))
            .ToList();
        if (missing.Count > 0)
            throw new SiteException(
                missing.Count == 1
                    ? $"shard {missing[0]} is missing: give the reports of all {first.Shard.Count}"
                    : $"shards {string.Join(", ", missing)} are missing: give the reports of all {first.Shard.Count}"
            );
    }

    private static string With(Given shard) =>
        shard.Report.Asked.Length == 0 ? "without options" : $"with '{shard.Report.Asked}'";

    // The fingerprint has been compared, so only a file that was written by hand can fail here; and then it must not pass for checked.
    private static void CheckPages(Given shard, IEnumerable<ParsedPage> pages)
    {
        var wanted = pages
            .Select(p => p.Examples)
            .Select(p => (p.File, p.Examples.Length, p.Claims.Length));
        var given = shard.Report.Pages.Select(e => (e.File, e.Examples.Length, e.Claims.Length));
        if (!wanted.SequenceEqual(given))
            throw new SiteException(
                $"'{shard.File}' does not hold the pages that shard {shard.Shard} checks: run it again"
            );
    }

    // The problems of the page stand in the build's list already.
    private static PageResult ResultOf(PageExamples page, ShardReport.PageEntry entry) =>
        new(
            page.File,
            [
                .. page.Examples.Zip(
                    entry.Examples,
                    (e, r) =>
                        new ExampleResult(e, r.Status, r.Output, null, CodeTokens.None, r.Drifted)
                ),
            ],
            [
                .. page.Claims.Zip(
                    entry.Claims,
                    (c, r) => new ClaimResult(c, r.Status, r.Computed, r.ProvedBy, r.Drifted)
                ),
            ],
            []
        );

    private sealed record Given(string File, ShardReport Report)
    {
        public Shard Shard { get; } =
            Shard.TryParse(Report.Shard, out var shard)
                ? shard
                : throw new ArgumentException("a report is read with its shard", nameof(Report));
    }
}

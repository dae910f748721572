using System.Collections.Immutable;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Ledgers;

/// <summary>A page's C# fences, each counted once.</summary>
/// <param name="Run">Ran, and did what the page says.</param>
/// <param name="Failed">Wrong, or not run because a block before it was.</param>
public sealed record BlockCounts(int Run, int CompileOnly, int ExpectedFailures, int Skipped, int Unverified, int Failed)
{
    /// <summary>No block.</summary>
    public static readonly BlockCounts None = new(0, 0, 0, 0, 0, 0);

    /// <summary>All of them.</summary>
    public int Total => Verified + Skipped + Unverified + Failed;

    /// <summary>The blocks of which the build has shown what the page says of them.</summary>
    public int Verified => Run + CompileOnly + ExpectedFailures;

    /// <summary>The verified ones among all.</summary>
    public Share Share => new(Verified, Total);

    /// <summary>The counts of two pages together.</summary>
    public static BlockCounts operator +(BlockCounts a, BlockCounts b) =>
        new(
            a.Run + b.Run,
            a.CompileOnly + b.CompileOnly,
            a.ExpectedFailures + b.ExpectedFailures,
            a.Skipped + b.Skipped,
            a.Unverified + b.Unverified,
            a.Failed + b.Failed
        );
}

/// <summary>Claims in prose and choices.</summary>
/// <param name="Stated">Those that no block computes.</param>
public sealed record ClaimCounts(int Proved, int Failed, int Stated = 0)
{
    /// <summary>No claim.</summary>
    public static readonly ClaimCounts None = new(0, 0);

    /// <summary>All of them.</summary>
    public int Total => Proved + Failed + Stated;

    /// <summary>The counts of two pages together.</summary>
    public static ClaimCounts operator +(ClaimCounts a, ClaimCounts b) =>
        new(a.Proved + b.Proved, a.Failed + b.Failed, a.Stated + b.Stated);
}

/// <summary>How many numerals of prose are what.</summary>
/// <param name="Stated">Those in claims that no block computes.</param>
public sealed record NumeralCounts(int Proved, int Exempt, int Unproved, int Stated = 0)
{
    /// <summary>No numeral.</summary>
    public static readonly NumeralCounts None = new(0, 0, 0);

    /// <summary>The proved ones of those that can be proved at all.</summary>
    public Share Share => new(Proved, Proved + Stated + Unproved);

    /// <summary>Those for which more than the author vouches: proved, or stated together with the code that uses them.</summary>
    public Share Bound => new(Proved + Stated, Proved + Stated + Unproved);

    /// <summary>The counts of two pages together.</summary>
    public static NumeralCounts operator +(NumeralCounts a, NumeralCounts b) =>
        new(a.Proved + b.Proved, a.Exempt + b.Exempt, a.Unproved + b.Unproved, a.Stated + b.Stated);
}

/// <summary>A part of a whole. Of nothing, all is proved.</summary>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>0 to 100 with one decimal, rounded down: 99.96 % is not yet 100 %.</summary>
    public decimal Percent => Whole == 0 ? 100 : Math.Floor(1000m * Part / Whole) / 10;

    /// <summary>The shares of two wholes together.</summary>
    public static Share operator +(Share a, Share b) => new(a.Part + b.Part, a.Whole + b.Whole);
}

/// <summary>What of a page is proved.</summary>
/// <param name="Unproved">In the order of the page.</param>
public sealed record PageLedger(
    string File,
    BlockCounts Blocks,
    ClaimCounts Claims,
    NumeralCounts Numerals,
    ImmutableArray<Numeral> Unproved
);

/// <summary>What of a site is proved.</summary>
/// <param name="Pages">In ordinal order of their files.</param>
internal sealed record SiteLedger(ImmutableArray<PageLedger> Pages, BlockCounts Blocks, ClaimCounts Claims, NumeralCounts Numerals)
{
    /// <summary>How many pages could not be read: what they state is in none of the counts.</summary>
    public int Unread { get; init; }
}

/// <summary>Counts what is proved and what is not.</summary>
internal static class Ledger
{
    public static PageLedger Of(PageResult page, IEnumerable<Numeral> numerals)
    {
        var all = numerals.ToList();
        // They are told with their claim, and not once more as a number that nothing proves.
        var inFailed = InClaims(c => !c.Holds);
        var inStated = InClaims(c => c.Status == ClaimStatus.Stated);
        return new(
            page.File,
            page.Examples.Aggregate(BlockCounts.None, (sum, e) => sum + CountOf(e.Status)),
            new(
                page.Claims.Count(c => c.Status == ClaimStatus.Proved),
                page.Claims.Count(c => !c.Holds),
                page.Claims.Count(c => c.Status == ClaimStatus.Stated)
            ),
            new(
                all.Count(n => n.Status == NumeralStatus.Proved) - inFailed - inStated,
                all.Count(n => n.Status == NumeralStatus.Exempt),
                all.Count(n => n.Status == NumeralStatus.Unproved) + inFailed,
                inStated
            ),
            [.. all.Where(n => n.Status == NumeralStatus.Unproved).OrderBy(n => n.Place.Line).ThenBy(n => n.Place.Column)]
        );

        int InClaims(Func<ClaimResult, bool> which)
        {
            var places = page.Claims.Where(which).Select(c => c.Claim.Written.Start).ToHashSet();
            return all.Count(n => n.Status == NumeralStatus.Proved && places.Contains(n.Place));
        }
    }

    public static SiteLedger Of(IEnumerable<PageLedger> pages)
    {
        ImmutableArray<PageLedger> all = [.. pages.OrderBy(p => p.File, StringComparer.Ordinal)];
        return new(
            all,
            all.Aggregate(BlockCounts.None, (sum, p) => sum + p.Blocks),
            all.Aggregate(ClaimCounts.None, (sum, p) => sum + p.Claims),
            all.Aggregate(NumeralCounts.None, (sum, p) => sum + p.Numerals)
        );
    }

    private static BlockCounts CountOf(ExampleStatus status) =>
        status switch
        {
            ExampleStatus.Proved or ExampleStatus.Ran => BlockCounts.None with { Run = 1 },
            ExampleStatus.Compiled => BlockCounts.None with { CompileOnly = 1 },
            ExampleStatus.FailedAsExpected => BlockCounts.None with { ExpectedFailures = 1 },
            ExampleStatus.Skipped => BlockCounts.None with { Skipped = 1 },
            ExampleStatus.Unverified => BlockCounts.None with { Unverified = 1 },
            _ => BlockCounts.None with { Failed = 1 },
        };
}

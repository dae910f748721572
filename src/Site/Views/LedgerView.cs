namespace AnswerKey.Site.Views;

/// <summary>How much of a page, or of the site, is proved.</summary>
/// <param name="Proved">Numerals in prose inside claims.</param>
/// <param name="Exempt">Years, ordinals, names: numerals that need no proof.</param>
/// <param name="Unproved">The other numerals in prose.</param>
/// <param name="Run">Blocks that ran.</param>
/// <param name="CompileOnly">Blocks that only compiled.</param>
/// <param name="ExpectedFailure">Blocks that threw or failed to compile as stated.</param>
/// <param name="Claims">Values in prose, choices and outputs that were compared.</param>
public sealed record LedgerCounts(
    int Proved,
    int Exempt,
    int Unproved,
    int Run,
    int CompileOnly,
    int ExpectedFailure,
    int Skipped,
    int Unverified,
    int Claims
)
{
    /// <summary>Nothing counted.</summary>
    public static readonly LedgerCounts None = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Numerals in claims that no block computes: they read back what was typed, such as what a question gives.</summary>
    public int Stated { get; init; }

    /// <summary>Numerals that could be proved.</summary>
    public int Provable => Proved + Stated + Unproved;

    /// <summary>0 to 100, rounded down so that only everything is 100; null where there is nothing to prove.</summary>
    public int? Percent => Provable == 0 ? null : (int)(100L * Proved / Provable);

    /// <summary>Blocks whose promise was kept by compiling or running them.</summary>
    public int Checked => Run + CompileOnly + ExpectedFailure;
}

/// <summary>A page's line in the ledger.</summary>
/// <param name="Strength">How much of small changes of its code the page notices; null if nobody has tried.</param>
public sealed record LedgerRow(PageLink Page, LedgerCounts Counts, StrengthCounts? Strength = null);

/// <summary>How many small changes of its code a page notices.</summary>
/// <param name="Tried">Those that it ought to notice.</param>
/// <param name="Answered">Others, of which it says why they make no difference.</param>
/// <param name="IsStale">Whether its code or its claims have changed since.</param>
public sealed record StrengthCounts(int Noticed, int Tried, int Answered, bool IsStale);

using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Output;

namespace AnswerKey.Site.Build;

/// <summary>What a build is for.</summary>
internal enum BuildMode
{
    /// <summary>To write the site.</summary>
    Publish,

    /// <summary>To serve it from memory, problems and all.</summary>
    Preview,

    /// <summary>To check the examples and links; nothing is rendered.</summary>
    Verify,
}

/// <summary>What one build found and made.</summary>
/// <param name="Output">Empty after <see cref="BuildMode.Verify"/>, and after a <see cref="BuildMode.Publish"/> that found errors.</param>
internal sealed record SiteBuild(IReadOnlyList<CheckedPage> Pages, IReadOnlyList<Problem> Problems, SiteOutput Output)
{
    private readonly SiteLedger _ledger = LedgerOf(Pages);

    /// <summary>How many pages could not be read.</summary>
    public int Unread { get; init; }

    /// <summary>As in <see cref="Content.SiteSettings.BasePath"/>.</summary>
    public string BasePath { get; init; } = "";

    public int BlocksRun => Pages.Sum(p => p.Result.BlocksRun);

    public int BlocksReused => Pages.Sum(p => p.Result.BlocksReused);

    /// <summary>The same build with more problems, in one order with those that it has.</summary>
    public SiteBuild With(IEnumerable<Problem> more)
    {
        var all = new ProblemList();
        all.AddRange(Problems.Concat(more));
        return this with { Problems = all.Sorted() };
    }

    /// <summary>The same build with problems that follow from those that it has, behind them.</summary>
    public SiteBuild Then(IEnumerable<Problem> more) => this with { Problems = [.. Problems, .. more] };

    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);

    /// <summary>What the pages that must prove prove; others explain, and need not.</summary>
    public SiteLedger Ledger => _ledger with { Unread = Unread };

    public int Blocks => Pages.Sum(p => p.Result.Examples.Count(e => e.Example.Kind is not (ExampleKind.Skip or ExampleKind.Unverified)));

    public int Claims => Pages.Sum(p => p.Result.Claims.Length + p.Result.Examples.Count(e => e.Example.Claimed is not null));

    internal static SiteLedger LedgerOf(IEnumerable<CheckedPage> pages) =>
        Engine.Ledgers.Ledger.Of(pages.Where(p => p.IsInLedger).Select(p => p.Ledger));
}

using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Build;

/// <summary>A page as it is written, and what was found out about it.</summary>
public sealed record CheckedPage(ParsedPage Page, Findings Findings)
{
    /// <summary>The page's file and front matter.</summary>
    public SourcePage Source => Page.Source;

    /// <summary>As in <see cref="Place.File"/>.</summary>
    public string File => Page.File;

    /// <summary>What became of its examples and claims.</summary>
    public PageResult Result => Findings.Result;

    /// <summary>Whether the page is counted in what the site says of its proofs.</summary>
    public bool IsInLedger { get; init; }

    /// <summary>What of the page is proved.</summary>
    public PageLedger Ledger { get; } = Engine.Ledgers.Ledger.Of(Findings.Result, Page.Numerals);
}

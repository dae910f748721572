using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Build;

/// <summary>A page and what became of its examples and claims.</summary>
public sealed record CheckedPage(ParsedPage Page, PageResult Result)
{
    /// <summary>Whether the page is counted in what the site says of its proofs.</summary>
    public bool IsInLedger { get; init; }

    /// <summary>What of the page is proved.</summary>
    public PageLedger Ledger { get; } = Engine.Ledgers.Ledger.Of(Result, Page.Numerals);
}

using AnswerKey.Examples;
using AnswerKey.Markdown;

namespace AnswerKey.Publishing;

/// <summary>A page and what became of its examples and claims.</summary>
public sealed record CheckedPage(ParsedPage Page, PageResult Result)
{
    public PageLedger Ledger { get; } = Examples.Ledger.Of(Result, Page.Numerals);
}

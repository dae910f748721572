using System.Collections.Immutable;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;

namespace AnswerKey.Tool.Reports;

/// <summary>All that a run of <c>verify</c> has to tell; each report is a text made of it.</summary>
/// <param name="Problems">Sorted as <see cref="ProblemList.Sorted"/> sorts them.</param>
internal sealed record VerifyReport(ImmutableArray<Problem> Problems, ImmutableArray<PageResult> Pages, SiteLedger Ledger, TimeSpan Elapsed)
{
    /// <summary>Message, detail and hint as one text of several lines.</summary>
    internal static string FullTextOf(Problem problem)
    {
        var hint = problem.Hint is { } text ? $"hint: {text}" : null;
        return string.Join('\n', new[] { problem.Message, problem.Detail, hint }.OfType<string>());
    }
}

using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;

namespace AnswerKey.Site.Pages;

/// <summary>A page that was parsed, or given up, and what is wrong with it.</summary>
internal sealed record PageReading(ParsedPage Page, ImmutableArray<Problem> Problems)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Parses a page, and waits so long and no longer. Nothing stops a parser that is at work: what it still does until the process ends or it
    /// comes to its end, nobody hears of.
    /// </summary>
    public static async Task<PageReading> OfAsync(
        SourcePage page,
        bool countsNumerals,
        CancellationToken cancellation,
        TimeSpan? patience = null
    )
    {
        var limit = patience ?? _patience;
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var parsing = Task.Run(() => PageParser.Parse(page, countsNumerals, problems.Add), cancellation);
        try
        {
            return new(await parsing.WaitAsync(limit, cancellation), problems.ToImmutable());
        }
        catch (TimeoutException)
        {
            return new(
                PageParser.GiveUp(page, countsNumerals),
                [PageProblems.TakesTooLong.At(new Place(page.File, 1, 1), limit.TotalSeconds)]
            );
        }
    }
}

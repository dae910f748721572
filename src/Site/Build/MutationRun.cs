using System.Collections.Concurrent;
using System.Collections.Immutable;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Engine.Strength;

namespace AnswerKey.Site.Build;

/// <summary>Tries small changes of the code of a site's pages, to see how strong their proofs are.</summary>
internal static class MutationRun
{
    /// <param name="pages">All of which hold as they stand. Of a whole site, those that need not prove anything are left out.</param>
    /// <param name="most">How many changes of each block are tried, at most.</param>
    /// <param name="progress">Told in a few words what is going on.</param>
    /// <returns>In the order of the pages.</returns>
    public static async Task<ImmutableArray<PageStrength>> OfAsync(
        SiteOptions options,
        IEnumerable<CheckedPage> pages,
        int most,
        Action<string> progress,
        CancellationToken cancellation
    )
    {
        var asked = Asked(options, pages);
        var strengths = new PageStrength[asked.Count];
        var (tried, done) = (0, 0);
        using var engine = new ExampleEngine(options.Engine(highlight: false));
        await Parallel.ForEachAsync(
            Enumerable.Range(0, asked.Count),
            cancellation,
            async (i, token) =>
            {
                strengths[i] = await engine.MutateAsync(asked[i].Page.Examples, most, () => Tell(Interlocked.Increment(ref tried)), token);
                Interlocked.Increment(ref done);
            }
        );
        return [.. strengths];

        void Tell(int changes) => progress($"tried {changes} changes; {Volatile.Read(ref done)} of {asked.Count} pages done");
    }

    /// <summary>What of the pages does not hold under other seeds.</summary>
    public static async Task<IEnumerable<Problem>> ReseedAsync(
        SiteOptions options,
        IEnumerable<CheckedPage> pages,
        int seeds,
        CancellationToken cancellation
    )
    {
        var problems = new ConcurrentBag<Problem>();
        using var engine = new ExampleEngine(options.Engine(highlight: false));
        await Parallel.ForEachAsync(
            Asked(options, pages),
            cancellation,
            async (page, token) =>
            {
                foreach (var problem in await engine.ReseedAsync(page.Page.Examples, page.Result, seeds, token))
                    problems.Add(problem);
            }
        );
        return problems;
    }

    private static List<CheckedPage> Asked(SiteOptions options, IEnumerable<CheckedPage> pages) =>
        [.. pages.Where(p => (p.IsInLedger || !options.Chosen.Paths.IsEmpty) && p.Page.Examples.Examples.Any(e => e.Runs))];

    /// <summary>Blocks that notice less than half of what was changed, and claims that notice nothing.</summary>
    public static IEnumerable<Problem> ProblemsOf(IEnumerable<PageStrength> pages) =>
        pages.SelectMany(page =>
            page.Blocks.Where(b => b.IsWeak)
                .Select(b =>
                    EngineProblems.WeakBlock.At(b.Example.Fence, b.Share.Whole, b.Example.Name, b.Share.Part) with
                    {
                        Detail = string.Join('\n', b.Survivors.Select(m => SurvivorText(b, m))),
                    }
                )
                .Concat(page.Unfailing.Select(c => EngineProblems.WeakClaim.At(c.Expression.Start, c.Expression.Text)))
                .Concat(page.Problems)
        );

    /// <summary><c>94:5  t - 1 → t + 1</c>, with line and column of the page.</summary>
    public static string SurvivorText(BlockStrength block, TriedMutant mutant)
    {
        var place = block.Example.Code.At(mutant.Start);
        return $"{place.Line}:{place.Column}  {mutant.Before} → {mutant.After}";
    }
}

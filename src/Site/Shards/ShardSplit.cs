using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;

namespace AnswerKey.Site.Shards;

/// <summary>Which shard checks which page: every page belongs to exactly one, and every file that is no page's to the first.</summary>
/// <remarks>
/// The most expensive page goes first, each to the shard that has least to do so far: never worse than 4/3 of the best split (Graham
/// 1969), and no need for more, since a shard's start takes longer than most pages. All numbers are whole and all ties are broken, so
/// that every machine splits alike.
/// </remarks>
public sealed class ShardSplit
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public ShardSplit(IReadOnlyCollection<PageExamples> pages, PageCosts costs, int count)
    {
        var load = new long[count];
        var perPart = costs.PerPart(pages);
        foreach (
            var (file, cost) in pages
                .Select(p => (p.File, Cost: costs.Of(p, perPart)))
                .OrderByDescending(p => p.Cost)
                .ThenBy(p => p.File, StringComparer.Ordinal)
        )
        {
            var least = Array.IndexOf(load, load.Min());
            load[least] += cost;
            numbers[file] = least + 1;
        }
    }

    /// <summary>The number of the shard, from 1 on, that checks and reports a file.</summary>
    /// <param name="file">As in <see cref="Place.File"/>.</param>
    public int NumberOf(string file) => numbers.GetValueOrDefault(file, 1);

    /// <summary>What of a whole site's problems one shard reports.</summary>
    public ProblemList Share(Shard shard, ProblemList problems)
    {
        var share = new ProblemList();
        share.AddRange(problems.Sorted().Where(p => NumberOf(p.Place.File) == shard.Number));
        return share;
    }
}

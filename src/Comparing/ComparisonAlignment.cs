namespace AnswerKey.Comparing;

internal enum StepKind
{
    Same,
    Changed,

    /// <summary>Claimed, and nothing like it computed.</summary>
    Removed,

    /// <summary>Computed, and nothing like it claimed.</summary>
    Added,

    /// <summary>A wildcard; its computed items follow as <see cref="Absorbed"/>.</summary>
    Wildcard,
    Absorbed,
}

/// <param name="Claimed">Index of the claimed item; for <see cref="StepKind.Added"/> of the one that would follow.</param>
/// <param name="Computed">Index of the computed item, or of the one that would follow.</param>
internal readonly record struct Step(StepKind Kind, int Claimed, int Computed);

/// <summary>Lays claimed items beside computed ones (lines of a text, tokens of a line) with the least change.</summary>
internal static class ComparisonAlignment
{
    /// <summary>
    /// What it costs that a claimed item has no computed one. More than any change: otherwise a changed item beside a wildcard would be
    /// dropped and its new value absorbed, and an accepted claim would say less than before.
    /// </summary>
    public const int Removal = 6;

    /// <summary>Little, so that one item dropped and one put in elsewhere are not taken for changes of all between them.</summary>
    public const int Addition = 1;

    public const int Never = Removal + Addition + 1;

    // 500 changed lines on both sides; beyond, the order alone pairs them.
    private const int MostCells = 250_000;

    /// <param name="cost">0 for items that agree, <see cref="Never"/> for items that are never paired.</param>
    public static List<Step> Of(
        int claimed,
        int computed,
        Func<int, bool> isWildcard,
        Func<int, int, int> cost
    )
    {
        var steps = new List<Step>(Math.Max(claimed, computed));
        var start = 0;
        while (start < claimed && start < computed && Agree(start, start))
            steps.Add(new(StepKind.Same, start, start++));
        var (claimedEnd, computedEnd) = (claimed, computed);
        while (claimedEnd > start && computedEnd > start && Agree(claimedEnd - 1, computedEnd - 1))
            (claimedEnd, computedEnd) = (claimedEnd - 1, computedEnd - 1);

        if ((long)(claimedEnd - start + 1) * (computedEnd - start + 1) <= MostCells)
            steps.AddRange(Cheapest(start, claimedEnd, computedEnd, isWildcard, cost));
        else
            steps.AddRange(InOrder(start, claimedEnd, computedEnd, isWildcard, cost));
        while (claimedEnd < claimed)
            steps.Add(new(StepKind.Same, claimedEnd++, computedEnd++));
        return steps;

        bool Agree(int i, int j) => !isWildcard(i) && cost(i, j) == 0;
    }

    private static IEnumerable<Step> InOrder(
        int start,
        int claimedEnd,
        int computedEnd,
        Func<int, bool> isWildcard,
        Func<int, int, int> cost
    )
    {
        var j = start;
        for (var i = start; i < claimedEnd; i++)
        {
            if (isWildcard(i))
                yield return new(StepKind.Wildcard, i, j);
            else if (j == computedEnd)
                yield return new(StepKind.Removed, i, j);
            else if (cost(i, j) is var price and < Never)
                yield return new(price == 0 ? StepKind.Same : StepKind.Changed, i, j++);
            else
            {
                yield return new(StepKind.Removed, i, j);
                yield return new(StepKind.Added, i + 1, j++);
            }
        }
        while (j < computedEnd)
            yield return new(StepKind.Added, claimedEnd, j++);
    }

    private static List<Step> Cheapest(
        int start,
        int claimedEnd,
        int computedEnd,
        Func<int, bool> isWildcard,
        Func<int, int, int> cost
    )
    {
        var (rows, columns) = (claimedEnd - start, computedEnd - start);
        // total[i, j] is the price of what comes after claimed item i and computed item j.
        var total = new int[rows + 1, columns + 1];
        var prices = new int[rows + 1, columns + 1];
        for (var i = rows; i >= 0; i--)
        for (var j = columns; j >= 0; j--)
        {
            if (i == rows && j == columns)
                continue;
            var wild = i < rows && isWildcard(start + i);
            var best = int.MaxValue;
            if (i < rows)
                best = Math.Min(best, total[i + 1, j] + (wild ? 0 : Removal));
            if (j < columns)
                best = Math.Min(best, total[i, j + 1] + (wild ? 0 : Addition));
            if (i < rows && j < columns && !wild)
            {
                prices[i, j] = cost(start + i, start + j);
                best = Math.Min(best, total[i + 1, j + 1] + prices[i, j]);
            }
            total[i, j] = best;
        }
        return Walk();

        List<Step> Walk()
        {
            var steps = new List<Step>();
            var (i, j) = (0, 0);
            var absorbing = false;
            while (i < rows || j < columns)
            {
                var wild = i < rows && isWildcard(start + i);
                if (wild && !absorbing)
                {
                    steps.Add(new(StepKind.Wildcard, start + i, start + j));
                    absorbing = true;
                }
                var here = total[i, j];
                if (wild && here == total[i + 1, j])
                    (i, absorbing) = (i + 1, false);
                else if (wild)
                    steps.Add(new(StepKind.Absorbed, start + i, start + j++));
                else if (
                    i < rows
                    && j < columns
                    && prices[i, j] < Never
                    && here == total[i + 1, j + 1] + prices[i, j]
                )
                {
                    var kind = prices[i, j] == 0 ? StepKind.Same : StepKind.Changed;
                    steps.Add(new(kind, start + i++, start + j++));
                }
                else if (i < rows && here == total[i + 1, j] + Removal)
                    steps.Add(new(StepKind.Removed, start + i++, start + j));
                else
                    steps.Add(new(StepKind.Added, start + i, start + j++));
            }
            return steps;
        }
    }
}

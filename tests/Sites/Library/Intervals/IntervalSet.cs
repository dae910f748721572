namespace Intervals;

/// <summary>Operations on many intervals at once.</summary>
public static class IntervalSet
{
    /// <summary>The fewest intervals that hold the same numbers, in their order. Intervals that touch become one.</summary>
    public static IReadOnlyList<Interval> Merge(IEnumerable<Interval> intervals)
    {
        var merged = new List<Interval>();
        foreach (var next in intervals.Where(i => !i.IsEmpty).OrderBy(i => i.Start))
        {
            if (merged.Count > 0 && next.Start <= merged[^1].End)
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, next.End) };
            else
                merged.Add(next);
        }
        return merged;
    }

    /// <summary>What lies within an interval and in none of the others.</summary>
    public static IReadOnlyList<Interval> Gaps(Interval within, IEnumerable<Interval> taken)
    {
        var gaps = new List<Interval>();
        var start = within.Start;
        foreach (var next in Merge(taken.Select(within.Intersect)))
        {
            if (next.Start > start)
                gaps.Add(new Interval(start, next.Start));
            start = next.End;
        }
        if (start < within.End)
            gaps.Add(new Interval(start, within.End));
        return gaps;
    }
}

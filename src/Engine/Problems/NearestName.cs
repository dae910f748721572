namespace AnswerKey.Engine.Problems;

/// <summary>Finds what an author probably meant.</summary>
public static class NearestName
{
    /// <summary>The candidate with the smallest edit distance (adjacent swaps count one), or null if none is close enough to be a guess.</summary>
    public static string? Of(string written, IEnumerable<string> candidates)
    {
        var limit = Math.Max(2, written.Length / 3);
        string? best = null;
        var upper = written.ToUpperInvariant();
        foreach (var candidate in candidates)
        {
            // Of equally near ones the first in the alphabet, so that the order of the candidates does not matter.
            var atMost = best is null || string.CompareOrdinal(candidate, best) < 0 ? limit : limit - 1;
            if (Math.Abs(candidate.Length - written.Length) > atMost)
                continue;
            var distance = Distance(upper, candidate.ToUpperInvariant(), atMost);
            if (distance <= atMost)
                (best, limit) = (candidate, distance);
        }
        return best;
    }

    /// <summary>A hint such as <c>did you mean 'Title'?</c>, or null.</summary>
    public static string? Hint(string written, IEnumerable<string> candidates) =>
        Of(written, candidates) is { } name ? $"did you mean '{name}'?" : null;

    // Optimal string alignment (Damerau-Levenshtein without repeated edits); anything above the limit once it is sure to be above it.
    private static int Distance(string a, string b, int limit)
    {
        Span<int> twoBefore = stackalloc int[b.Length + 1];
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            before[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(before[j] + 1, row[j - 1] + 1), before[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, twoBefore[j - 2] + 1);
                row[j] = distance;
                smallest = Math.Min(smallest, distance);
            }
            // A swap reaches back two rows and costs one.
            if (smallest > limit + 1)
                return limit + 1;
            var free = twoBefore;
            twoBefore = before;
            before = row;
            row = free;
        }
        return before[b.Length];
    }
}

namespace AnswerKey.Problems;

/// <summary>Finds what an author probably meant.</summary>
public static class NearestName
{
    /// <summary>The candidate with the smallest edit distance (adjacent swaps count one), or null if none is close enough to be a guess.</summary>
    public static string? Of(string written, IEnumerable<string> candidates)
    {
        var limit = Math.Max(2, written.Length / 3);
        string? best = null;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - written.Length) > limit)
                continue;
            var distance = Distance(written.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance <= limit && (best is null || distance < limit))
                (best, limit) = (candidate, distance);
        }
        return best;
    }

    /// <summary>A hint such as <c>did you mean 'Title'?</c>, or null.</summary>
    public static string? Hint(string written, IEnumerable<string> candidates) =>
        Of(written, candidates) is { } name ? $"did you mean '{name}'?" : null;

    // Optimal string alignment (Damerau-Levenshtein without repeated edits).
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var cost = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
        }
        return d[a.Length, b.Length];
    }
}

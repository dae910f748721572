using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AnswerKey.Site.Shards;

/// <summary>One of several parts into which a site's checks are split, such as <c>2/5</c>.</summary>
/// <param name="Number">1 to <paramref name="Count"/>.</param>
public sealed record Shard(int Number, int Count)
{
    // More than a site has pages helps nobody, and a slip of the keyboard must not ask for a billion.
    private const int Most = 1000;

    public static bool TryParse(string text, [NotNullWhen(true)] out Shard? shard)
    {
        shard = null;
        var parts = text.Split('/');
        if (
            parts.Length == 2
            && IsNumber(parts[0], out var number)
            && IsNumber(parts[1], out var count)
            && number >= 1
            && number <= count
            && count <= Most
        )
            shard = new Shard(number, count);
        return shard is not null;
    }

    /// <summary>What to write instead of what is no shard.</summary>
    public static string HintFor(string text) =>
        text.Split('/') is [_, var last]
        && IsNumber(last, out var count)
        && count is >= 1 and <= Most
            ? $"write one of 1/{count} to {count}/{count}"
            : "write which one of how many, as in 2/5";

    public override string ToString() => $"{Number}/{Count}";

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

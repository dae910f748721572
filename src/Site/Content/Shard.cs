using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AnswerKey.Site.Content;

/// <summary>One of several parts into which a site's checks are split, such as <c>2/5</c>: every file belongs to exactly one.</summary>
/// <param name="Number">1 to <paramref name="Count"/>.</param>
internal sealed record Shard(int Number, int Count)
{
    /// <returns>Null if the text is not of the form <c>2/5</c>.</returns>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var first, var last]
        && IsNumber(first, out var number)
        && IsNumber(last, out var count)
        && number >= 1
        && number <= count
            ? new Shard(number, count)
            : null;

    /// <summary>Whether this shard checks and reports a file: the hash of its name says so of a page; what is no page's is the first's.</summary>
    /// <param name="file">As in <see cref="Engine.Problems.Place.File"/>.</param>
    public bool Holds(string file)
    {
        if (!file.EndsWith(".md", StringComparison.Ordinal))
            return Number == 1;
        // Not the string's own hash code, which is another one in every process.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(file));
        return BinaryPrimitives.ReadUInt32LittleEndian(hash) % Count == Number - 1;
    }

    public override string ToString() => $"{Number}/{Count}";

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

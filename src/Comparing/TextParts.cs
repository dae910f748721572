using System.Collections.Frozen;

namespace AnswerKey.Comparing;

/// <summary>What of a computed value is text, whose digits are no numbers: the version <c>3.10</c> is not <c>3.1</c>.</summary>
internal sealed class TextParts
{
    public static readonly TextParts None = new(isAll: false, []);

    private readonly FrozenSet<string> _numbers;

    private TextParts(bool isAll, IEnumerable<string> numbers)
    {
        IsAll = isAll;
        _numbers = numbers.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the value is nothing but text.</summary>
    public bool IsAll { get; }

    /// <param name="isText">Whether the value is nothing but text.</param>
    /// <param name="texts">The texts that are parts of it.</param>
    public static TextParts Of(bool isText, IReadOnlyCollection<string> texts) =>
        !isText && texts.Count == 0 ? None : new(isText, texts.SelectMany(NumbersIn));

    /// <summary>Whether what reads as a number is text.</summary>
    public bool Contains(ReadOnlySpan<char> number) =>
        _numbers.Count > 0 && _numbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(number);

    private static IEnumerable<string> NumbersIn(string text)
    {
        var line = new ComparisonLine(text, isClaim: false);
        return line.Tokens.Where(token => token.Kind == TokenKind.Number).Select(token => line.TextOf(token).ToString());
    }
}

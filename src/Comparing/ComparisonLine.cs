using System.Collections.Immutable;
using System.Text;

namespace AnswerKey.Comparing;

internal enum TokenKind
{
    Text,
    Number,

    /// <summary>
    /// What is compared as text and read as a number: digits that touch a wildcard, the beginning or end of some number, <c>0.333...</c>,
    /// and those of a computed text.
    /// </summary>
    Digits,

    /// <summary>White space that counts: between words as it is, beside a number as one space.</summary>
    Space,

    /// <summary><c>...</c> in a claimed line.</summary>
    Wildcard,
}

/// <param name="Start">0-based offset in the line. Padding that does not count lies between tokens.</param>
/// <param name="ComparedStart">0-based offset in <see cref="ComparisonLine.Compared"/>.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, int ComparedStart, int ComparedLength)
{
    public int End => Start + Length;
    public int ComparedEnd => ComparedStart + ComparedLength;
}

/// <summary>One line of claimed or computed text, cut into what is compared.</summary>
internal sealed class ComparisonLine
{
    public const string Wildcard = "...";
    private const string Structure = "()[]{},;";

    private readonly bool _isClaim;
    private readonly TextParts _texts;

    // Made when it is asked for: most lines are equal as they stand.
    private Pieces? _pieces;

    // Most numbers are equal as text and are never parsed.
    private WrittenNumber?[]? _numbers;

    /// <param name="texts">What of the computed value is text.</param>
    public ComparisonLine(string raw, bool isClaim, TextParts? texts = null)
    {
        Raw = raw;
        _isClaim = isClaim;
        _texts = texts ?? TextParts.None;
        IsAnyLines = isClaim && raw.AsSpan().Trim().SequenceEqual(Wildcard);
    }

    /// <summary>The line without trailing white space.</summary>
    public string Raw { get; }

    /// <summary>Whether this is a <c>...</c> on a line of its own.</summary>
    public bool IsAnyLines { get; }

    public ImmutableArray<Token> Tokens => Cut.Tokens;

    /// <summary>The line as it is compared: without the padding that does not count.</summary>
    public string Compared => Cut.Compared;

    public bool HasWildcard => Cut.HasWildcard;

    private Pieces Cut => _pieces ??= CutUp();

    /// <summary>Whether it claims something: more than wildcards.</summary>
    public bool SaysSomething => Tokens.Any(token => token.Kind is not (TokenKind.Wildcard or TokenKind.Space));

    public ReadOnlySpan<char> TextOf(Token token) => Raw.AsSpan(token.Start, token.Length);

    /// <summary>What a token is compared as: a space exactly between words, as one beside a number or a wildcard.</summary>
    public ReadOnlySpan<char> ComparedText(int index) => Compared.AsSpan(Tokens[index].ComparedStart, Tokens[index].ComparedLength);

    /// <summary>The index of the token that covers an offset in <see cref="Compared"/>; the number of tokens at its end.</summary>
    public int TokenAt(int place)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].ComparedEnd <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    public WrittenNumber NumberAt(int index)
    {
        _numbers ??= new WrittenNumber?[Tokens.Length];
        if (_numbers[index] is { } known)
            return known;
        if (!WrittenNumber.TryParse(ComparedText(index), out var number))
            throw new InvalidOperationException($"not a number: {ComparedText(index)}");
        _numbers[index] = number;
        return number;
    }

    /// <summary>Whether this claimed line holds for a computed one.</summary>
    public bool Holds(ComparisonLine computed, ExactTolerance tolerance) =>
        Raw == computed.Raw || new TokenAlignment(this, computed, tolerance).Holds();

    /// <summary>The text's lines without trailing white space and without the empty lines at its end.</summary>
    public static ImmutableArray<ComparisonLine> LinesOf(string text, bool isClaim, TextParts texts)
    {
        var lines = ImmutableArray.CreateBuilder<ComparisonLine>();
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
            lines.Add(new ComparisonLine(line.TrimEnd(), isClaim, texts));
        return lines.DrainToImmutable();
    }

    private Pieces CutUp()
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var compared = new StringBuilder(Raw.Length);
        var before = Neighbour.Edge;
        for (var at = 0; at < Raw.Length; )
        {
            var space = at;
            while (at < Raw.Length && Raw[at] is ' ' or '\t')
                at++;
            if (at == Raw.Length)
                break;
            var (kind, length) = PieceAt(at);
            var touchesWildcard = (space == at && before == Neighbour.Wildcard) || IsWildcardAt(Raw, at + length);
            if (kind == TokenKind.Number && _isClaim && touchesWildcard)
                kind = TokenKind.Digits;
            var after = NeighbourOf(kind, Raw[at]);
            if (space < at && Counts(before, after))
            {
                var isLoose = kind != TokenKind.Text || tokens is [.., { Kind: not TokenKind.Text }];
                Add(TokenKind.Space, space, at - space, isLoose ? " " : Raw.AsSpan(space, at - space));
            }
            Add(kind, at, length, Raw.AsSpan(at, length));
            before = after;
            at += length;
        }
        var hasWildcard = tokens.Any(token => token.Kind == TokenKind.Wildcard);
        return new(tokens.DrainToImmutable(), compared.ToString(), hasWildcard);

        void Add(TokenKind kind, int start, int length, ReadOnlySpan<char> text)
        {
            tokens.Add(new(kind, start, length, compared.Length, text.Length));
            compared.Append(text);
        }
    }

    private (TokenKind Kind, int Length) PieceAt(int at)
    {
        if (_isClaim && IsWildcardAt(Raw, at))
            return (TokenKind.Wildcard, Wildcard.Length);
        if (!_texts.IsAll && WrittenNumber.LengthAt(Raw, at) is > 0 and var length)
            return (!_isClaim && _texts.Contains(Raw.AsSpan(at, length)) ? TokenKind.Digits : TokenKind.Number, length);
        var end = at;
        while (end < Raw.Length && IsInsideWord(Raw, end, at))
            end++;
        return (TokenKind.Text, Math.Max(1, end - at));
    }

    // 1.2.3 and x.5 are one word each, so that their digits are not read as numbers.
    private static bool IsInsideWord(string line, int at, int start) =>
        WrittenNumber.IsWord(line[at]) || (at > start && line[at] == '.' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]));

    private static bool IsWildcardAt(string line, int at) =>
        string.CompareOrdinal(line, at, Wildcard, 0, Wildcard.Length) == 0
        && (at == 0 || line[at - 1] != '.')
        && (at + 3 == line.Length || line[at + 3] != '.');

    private sealed record Pieces(ImmutableArray<Token> Tokens, string Compared, bool HasWildcard);

    private enum Neighbour
    {
        Edge,
        Text,
        Number,
        Structure,
        Wildcard,
    }

    private static Neighbour NeighbourOf(TokenKind kind, char first) =>
        kind switch
        {
            TokenKind.Number or TokenKind.Digits => Neighbour.Number,
            TokenKind.Wildcard => Neighbour.Wildcard,
            _ => Structure.Contains(first, StringComparison.Ordinal) ? Neighbour.Structure : Neighbour.Text,
        };

    private static bool Counts(Neighbour before, Neighbour after) =>
        before == Neighbour.Text || after == Neighbour.Text || (before == Neighbour.Number && after == Neighbour.Number);

    public override string ToString() => Raw;
}

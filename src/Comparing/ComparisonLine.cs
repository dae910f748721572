using System.Collections.Immutable;

namespace AnswerKey.Comparing;

internal enum TokenKind
{
    Text,
    Number,

    /// <summary>Digits that touch a wildcard, the beginning or end of some number: <c>0.333...</c>. Compared as text.</summary>
    Digits,

    /// <summary>White space that counts: between words as it is, beside a number as one space.</summary>
    Space,

    /// <summary><c>...</c> in a claimed line.</summary>
    Wildcard,
}

/// <param name="Start">0-based offset in the line. Padding that does not count lies between tokens.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>One line of claimed or computed text, cut into what is compared.</summary>
internal sealed class ComparisonLine
{
    public const string Wildcard = "...";
    private const string Structure = "()[]{},;";

    private readonly Lazy<ImmutableArray<Token>> tokens;
    private readonly Lazy<LineMatcher> matcher;

    public ComparisonLine(string raw, bool isClaim)
    {
        Raw = raw;
        IsAnyLines = isClaim && raw.AsSpan().Trim().SequenceEqual(Wildcard);
        tokens = new(() => Cut(raw, isClaim));
        matcher = new(() => new LineMatcher(this));
    }

    /// <summary>The line without trailing white space.</summary>
    public string Raw { get; }

    /// <summary>Whether this is a <c>...</c> on a line of its own.</summary>
    public bool IsAnyLines { get; }

    public ImmutableArray<Token> Tokens => tokens.Value;

    public ReadOnlySpan<char> TextOf(Token token) => Raw.AsSpan(token.Start, token.Length);

    /// <summary>Whether this claimed line holds for a computed one.</summary>
    public bool Matches(ComparisonLine computed, ExactTolerance tolerance) =>
        Raw == computed.Raw || matcher.Value.Matches(computed.matcher.Value, tolerance);

    /// <summary>The text's lines without trailing white space and without the empty lines at its end.</summary>
    public static ImmutableArray<ComparisonLine> LinesOf(string text, bool isClaim)
    {
        var lines = ImmutableArray.CreateBuilder<ComparisonLine>();
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
            lines.Add(new ComparisonLine(line.TrimEnd(), isClaim));
        return lines.DrainToImmutable();
    }

    private static ImmutableArray<Token> Cut(string line, bool isClaim)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var before = Neighbour.Edge;
        var at = 0;
        while (at < line.Length)
        {
            var space = at;
            while (at < line.Length && line[at] is ' ' or '\t')
                at++;
            if (at == line.Length)
                break;
            var token = TokenAt(line, at, isClaim);
            var touchesWildcard =
                (space == at && before == Neighbour.Wildcard) || IsWildcardAt(line, token.End);
            if (token.Kind == TokenKind.Number && isClaim && touchesWildcard)
                token = token with { Kind = TokenKind.Digits };
            var after = NeighbourOf(line, token);
            if (space < at && Counts(before, after))
                tokens.Add(new(TokenKind.Space, space, at - space));
            tokens.Add(token);
            before = after;
            at = token.End;
        }
        return tokens.DrainToImmutable();
    }

    private static Token TokenAt(string line, int at, bool isClaim)
    {
        if (isClaim && IsWildcardAt(line, at))
            return new(TokenKind.Wildcard, at, Wildcard.Length);
        if (WrittenNumber.LengthAt(line, at) is > 0 and var length)
            return new(TokenKind.Number, at, length);
        var end = at;
        while (end < line.Length && IsInsideWord(line, end, at))
            end++;
        return new(TokenKind.Text, at, Math.Max(1, end - at));
    }

    // 1.2.3 and x.5 are one word each, so that their digits are not read as numbers.
    private static bool IsInsideWord(string line, int at, int start) =>
        WrittenNumber.IsWord(line[at])
        || (
            at > start && line[at] == '.' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1])
        );

    private static bool IsWildcardAt(string line, int at) =>
        string.CompareOrdinal(line, at, Wildcard, 0, Wildcard.Length) == 0
        && (at == 0 || line[at - 1] != '.')
        && (at + 3 == line.Length || line[at + 3] != '.');

    private enum Neighbour
    {
        Edge,
        Text,
        Number,
        Structure,
        Wildcard,
    }

    private static Neighbour NeighbourOf(string line, Token token) =>
        token.Kind switch
        {
            TokenKind.Number or TokenKind.Digits => Neighbour.Number,
            TokenKind.Wildcard => Neighbour.Wildcard,
            _ => Structure.Contains(line[token.Start], StringComparison.Ordinal)
                ? Neighbour.Structure
                : Neighbour.Text,
        };

    private static bool Counts(Neighbour before, Neighbour after) =>
        before == Neighbour.Text
        || after == Neighbour.Text
        || (before == Neighbour.Number && after == Neighbour.Number);

    /// <summary>What a space is compared as: exactly between words, as one beside a number or a wildcard.</summary>
    public ReadOnlySpan<char> Compared(int index)
    {
        var token = Tokens[index];
        if (token.Kind != TokenKind.Space)
            return TextOf(token);
        var isFree = (index > 0 && IsLoose(Tokens[index - 1])) || IsLoose(Tokens[index + 1]);
        return isFree ? " " : TextOf(token);
    }

    private static bool IsLoose(Token token) => token.Kind != TokenKind.Text;

    public override string ToString() => Raw;
}

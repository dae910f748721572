using System.Collections.Immutable;

namespace AnswerKey.Comparing;

/// <summary>How claimed text lies beside computed text, for the message and for accepting.</summary>
internal static class ComparisonPairing
{
    public static List<Step> OfLines(
        ImmutableArray<ComparisonLine> claimed,
        ImmutableArray<ComparisonLine> computed,
        ExactTolerance tolerance
    ) =>
        ComparisonAlignment.Of(
            claimed.Length,
            computed.Length,
            i => claimed[i].IsAnyLines,
            (i, j) =>
                claimed[i].Matches(computed[j], tolerance) ? 0
                : claimed[i].Matches(computed[j], ExactTolerance.Any) ? 1 // they differ in numbers only
                : 5
        );

    public static List<Step> OfTokens(
        ComparisonLine claimed,
        ComparisonLine computed,
        ExactTolerance tolerance
    ) =>
        ComparisonAlignment.Of(
            claimed.Tokens.Length,
            computed.Tokens.Length,
            i => claimed.Tokens[i].Kind == TokenKind.Wildcard,
            (i, j) => CostOfTokens(claimed, i, computed, j, tolerance)
        );

    private static int CostOfTokens(
        ComparisonLine claimed,
        int i,
        ComparisonLine computed,
        int j,
        ExactTolerance tolerance
    )
    {
        var (mine, its) = (claimed.Tokens[i], computed.Tokens[j]);
        var text = claimed.Compared(i);
        var other = computed.Compared(j);
        if (mine.Kind == its.Kind && text.SequenceEqual(other))
            return 0;
        if (mine.Kind == TokenKind.Number && its.Kind == TokenKind.Number)
            return Holds(text, other, tolerance) ? 0 : 1;
        if (BeginsOrEnds(claimed, i, other))
            return 0;
        if (mine.Kind == TokenKind.Digits && its.Kind == TokenKind.Number)
            return 2;
        if (mine.Kind == TokenKind.Space || its.Kind == TokenKind.Space)
            return mine.Kind == its.Kind ? 1 : ComparisonAlignment.Never;
        var areWords = WrittenNumber.IsWord(text[0]) && WrittenNumber.IsWord(other[0]);
        return areWords ? 4 : ComparisonAlignment.Never;
    }

    private static bool Holds(
        ReadOnlySpan<char> claimed,
        ReadOnlySpan<char> computed,
        ExactTolerance tolerance
    ) =>
        WrittenNumber.TryParse(claimed, out var wanted)
        && WrittenNumber.TryParse(computed, out var found)
        && wanted.Holds(found, tolerance);

    private static bool BeginsOrEnds(ComparisonLine claimed, int i, ReadOnlySpan<char> computed)
    {
        var token = claimed.Tokens[i];
        if (token.Kind is not (TokenKind.Digits or TokenKind.Text))
            return false;
        var text = claimed.TextOf(token);
        var next = i + 1 < claimed.Tokens.Length ? claimed.Tokens[i + 1] : default;
        if (next.Kind == TokenKind.Wildcard && next.Start == token.End)
            return computed.StartsWith(text);
        var previous = i > 0 ? claimed.Tokens[i - 1] : default;
        return previous.Kind == TokenKind.Wildcard
            && previous.End == token.Start
            && computed.EndsWith(text);
    }
}

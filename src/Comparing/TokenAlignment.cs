namespace AnswerKey.Comparing;

/// <summary>The tokens of a claimed line beside those of a computed one.</summary>
/// <remarks>
/// A wildcard may begin or end inside a word or a number (<c>0.333...</c>), so where there is one, every character of the computed line
/// is a place; elsewhere only the tokens are.
/// </remarks>
internal sealed class TokenAlignment(ComparisonLine claimed, ComparisonLine computed, ExactTolerance tolerance)
    : ComparisonAlignment(claimed.Tokens.Length, claimed.HasWildcard ? computed.Compared.Length : computed.Tokens.Length)
{
    protected override bool IsWildcard(int item) => claimed.Tokens[item].Kind == TokenKind.Wildcard;

    protected override int EndOf(int item, int place)
    {
        var mine = claimed.Tokens[item];
        if (!claimed.HasWildcard)
            return place < computed.Tokens.Length && Agree(item, place) ? place + 1 : -1;
        if (mine.Kind == TokenKind.Number)
        {
            var index = computed.TokenAt(place);
            return IsStart(index, place) && Agree(item, index) ? computed.Tokens[index].ComparedEnd : -1;
        }
        return computed.Compared.AsSpan(place).StartsWith(claimed.ComparedText(item)) && IsFree(item, place, place + mine.ComparedLength)
            ? place + mine.ComparedLength
            : -1;
    }

    protected override int StartOf(int item, int end)
    {
        var mine = claimed.Tokens[item];
        if (end == 0)
            return -1;
        if (!claimed.HasWildcard)
            return Agree(item, end - 1) ? end - 1 : -1;
        if (mine.Kind == TokenKind.Number)
        {
            var index = computed.TokenAt(end - 1);
            var token = computed.Tokens[index];
            return token.ComparedEnd == end && Agree(item, index) ? token.ComparedStart : -1;
        }
        return computed.Compared.AsSpan(0, end).EndsWith(claimed.ComparedText(item)) && IsFree(item, end - mine.ComparedLength, end)
            ? end - mine.ComparedLength
            : -1;
    }

    protected override int PriceOf(int item, int place)
    {
        var index = IndexAt(place);
        if (claimed.HasWildcard && !IsStart(index, place))
            return Never;
        var (mine, its) = (claimed.Tokens[item].Kind, computed.Tokens[index].Kind);
        if (mine == TokenKind.Number && its == TokenKind.Number)
            return 1;
        if (mine == TokenKind.Digits && its == TokenKind.Number)
            return 2;
        if (mine == TokenKind.Space || its == TokenKind.Space)
            return mine == its ? 1 : Never;
        var areWords = WrittenNumber.IsWord(claimed.ComparedText(item)[0]) && WrittenNumber.IsWord(computed.ComparedText(index)[0]);
        return areWords ? 4 : Never;
    }

    protected override int Next(int place) => claimed.HasWildcard ? computed.Tokens[computed.TokenAt(place)].ComparedEnd : place + 1;

    protected override Step StepAt(StepKind kind, int item, int place)
    {
        var index = IndexAt(place);
        var isInside = claimed.HasWildcard && index < computed.Tokens.Length;
        return new(kind, item, index, isInside ? place - computed.Tokens[index].ComparedStart : 0);
    }

    private int IndexAt(int place) => claimed.HasWildcard ? computed.TokenAt(place) : place;

    private bool IsStart(int index, int place) => index < computed.Tokens.Length && computed.Tokens[index].ComparedStart == place;

    private bool Agree(int item, int index) =>
        claimed.ComparedText(item).SequenceEqual(computed.ComparedText(index))
        || (
            claimed.Tokens[item].Kind == TokenKind.Number
            && computed.Tokens[index].Kind == TokenKind.Number
            && claimed.NumberAt(item).Holds(computed.NumberAt(index), tolerance)
        );

    // A wildcard may have begun or ended inside a computed token, and so does then what touches the wildcard, or touches what does.
    private bool IsFree(int item, int start, int end) =>
        (IsEdge(start) || Touches(item - 1, item)) && (IsEdge(end) || Touches(item, item + 1));

    private bool IsEdge(int place) => place == computed.Compared.Length || IsStart(computed.TokenAt(place), place);

    private bool Touches(int left, int right)
    {
        if (left < 0 || right == claimed.Tokens.Length)
            return false;
        var (first, second) = (claimed.Tokens[left], claimed.Tokens[right]);
        var isApart = first.Kind == TokenKind.Space || second.Kind == TokenKind.Space;
        return first.End == second.Start && (!isApart || IsWildcard(left) || IsWildcard(right));
    }
}

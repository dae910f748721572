namespace AnswerKey.Comparing;

internal enum StepKind
{
    Same,
    Changed,

    /// <summary>Claimed, and nothing like it computed.</summary>
    Removed,

    /// <summary>Computed, and nothing like it claimed.</summary>
    Added,

    /// <summary>A wildcard; what it stands for follows as <see cref="Absorbed"/>.</summary>
    Wildcard,
    Absorbed,
}

/// <param name="Claimed">Index of the claimed item; for <see cref="StepKind.Added"/> of the one that would follow.</param>
/// <param name="Computed">Index of the computed item, or of the one that would follow.</param>
/// <param name="Skip">How many characters of the computed item belong to the steps before.</param>
internal readonly record struct Step(StepKind Kind, int Claimed, int Computed, int Skip = 0);

/// <summary>
/// Lays claimed items beside computed ones (lines of a text, tokens of a line) with the least change. A claim holds if that is no
/// change at all.
/// </summary>
/// <param name="claimed">How many items are claimed.</param>
/// <param name="computed">How many places there are in what was computed. A computed item takes one or more of them.</param>
internal abstract class ComparisonAlignment(int claimed, int computed)
{
    // More than any change: otherwise a changed item beside a wildcard would be dropped and its new value absorbed, and an accepted
    // claim would say less than before.
    private const int Removal = 6;

    // Little, so that one item dropped and one put in elsewhere are not taken for changes of all between them.
    private const int Addition = 1;

    /// <summary>The price of items that are never paired.</summary>
    protected const int Never = Removal + Addition + 1;

    // 500 changed lines on both sides; beyond, the order alone pairs them.
    private const int MostCells = 250_000;

    // What is left when the items that agree at both ends are taken away.
    private (int Claimed, int Computed) _start;
    private (int Claimed, int Computed) _end = (claimed, computed);

    protected abstract bool IsWildcard(int item);

    /// <summary>The place behind a claimed item that holds at a place, or -1.</summary>
    protected abstract int EndOf(int item, int place);

    /// <summary>The place where a claimed item that holds up to a place begins, or -1.</summary>
    protected abstract int StartOf(int item, int end);

    /// <summary>What it costs that a claimed item became the computed one at a place.</summary>
    protected abstract int PriceOf(int item, int place);

    /// <summary>The place behind the computed item at a place.</summary>
    protected abstract int Next(int place);

    protected abstract Step StepAt(StepKind kind, int item, int place);

    /// <summary>Whether nothing differs.</summary>
    /// <remarks>
    /// What stands between wildcards is looked for from left to right, each part at its first place. That needs no backtracking: of
    /// two matches of a part, the one that starts earlier also ends earlier, since numbers are matched whole and texts have one length.
    /// </remarks>
    public bool Holds()
    {
        Trim([], []);
        var (item, place) = _start;
        if (item == _end.Claimed)
            return place == _end.Computed;
        if (!IsWildcard(item) || !IsWildcard(_end.Claimed - 1))
            return false;
        for (item++; item < _end.Claimed; )
        {
            var (next, at) = (item, place);
            while (!IsWildcard(next) && Inside(EndOf(next, at)) is >= 0 and var end)
                (next, at) = (next + 1, end);
            if (IsWildcard(next))
                (item, place) = (next + 1, at);
            else if (++place > _end.Computed)
                return false;
        }
        return true;
    }

    /// <summary>Everything claimed and computed, in order.</summary>
    public List<Step> Steps()
    {
        var (steps, tail) = (new List<Step>(), new List<Step>());
        Trim(steps, tail);
        var rows = _end.Claimed - _start.Claimed;
        var columns = _end.Computed - _start.Computed;
        if ((rows + 1L) * (columns + 1) <= MostCells)
            Cheapest(steps, Totals(rows, columns));
        else
            InOrder(steps);
        tail.Reverse();
        steps.AddRange(tail);
        return steps;
    }

    private void Trim(List<Step> head, List<Step> tail)
    {
        _start = (0, 0);
        _end = (claimed, computed);
        while (_start.Claimed < claimed && !IsWildcard(_start.Claimed))
        {
            var next = EndOf(_start.Claimed, _start.Computed);
            if (next < 0)
                break;
            head.Add(StepAt(StepKind.Same, _start.Claimed, _start.Computed));
            _start = (_start.Claimed + 1, next);
        }
        while (_end.Claimed > _start.Claimed && !IsWildcard(_end.Claimed - 1))
        {
            var before = StartOf(_end.Claimed - 1, _end.Computed);
            if (before < _start.Computed)
                break;
            _end = (_end.Claimed - 1, before);
            tail.Add(StepAt(StepKind.Same, _end.Claimed, before));
        }
    }

    private int Inside(int place) => place <= _end.Computed ? place : -1;

    private void InOrder(List<Step> steps)
    {
        var place = _start.Computed;
        for (var item = _start.Claimed; item < _end.Claimed; item++)
        {
            if (IsWildcard(item))
                steps.Add(StepAt(StepKind.Wildcard, item, place));
            else if (place == _end.Computed)
                steps.Add(StepAt(StepKind.Removed, item, place));
            else if (Inside(EndOf(item, place)) is >= 0 and var end)
            {
                steps.Add(StepAt(StepKind.Same, item, place));
                place = end;
            }
            else
            {
                var isChanged = PriceOf(item, place) < Never;
                steps.Add(StepAt(isChanged ? StepKind.Changed : StepKind.Removed, item, place));
                if (!isChanged)
                    steps.Add(StepAt(StepKind.Added, item + 1, place));
                place = Next(place);
            }
        }
        for (; place < _end.Computed; place = Next(place))
            steps.Add(StepAt(StepKind.Added, _end.Claimed, place));
    }

    // totals[i, j] is the price of what comes after i claimed items and j places.
    private int[,] Totals(int rows, int columns)
    {
        var totals = new int[rows + 1, columns + 1];
        for (var i = rows; i >= 0; i--)
        for (var j = columns; j >= 0; j--)
        {
            if (i < rows || j < columns)
                totals[i, j] = Choices(totals, i, j).Min(choice => choice.Total);
        }
        return totals;
    }

    // The best first: of equal ones, the first is taken.
    private IEnumerable<(int Total, StepKind Kind, int I, int J)> Choices(int[,] totals, int i, int j)
    {
        var (item, place) = (_start.Claimed + i, _start.Computed + j);
        var (hasItem, hasPlace) = (item < _end.Claimed, place < _end.Computed);
        if (hasItem && IsWildcard(item))
        {
            yield return (totals[i + 1, j], StepKind.Wildcard, i + 1, j);
            if (hasPlace)
                yield return (totals[i, j + 1], StepKind.Absorbed, i, j + 1);
            yield break;
        }
        var next = hasPlace ? Math.Min(Next(place), _end.Computed) - _start.Computed : j;
        if (hasItem && hasPlace)
        {
            if (Inside(EndOf(item, place)) is >= 0 and var end)
            {
                end -= _start.Computed;
                yield return (totals[i + 1, end], StepKind.Same, i + 1, end);
            }
            else if (PriceOf(item, place) is var price and < Never)
                yield return (totals[i + 1, next] + price, StepKind.Changed, i + 1, next);
        }
        if (hasItem)
            yield return (totals[i + 1, j] + Removal, StepKind.Removed, i + 1, j);
        if (hasPlace)
            yield return (totals[i, next] + Addition, StepKind.Added, i, next);
    }

    private void Cheapest(List<Step> steps, int[,] totals)
    {
        var isInWildcard = false;
        for (var (i, j) = (0, 0); _start.Claimed + i < _end.Claimed || _start.Computed + j < _end.Computed; )
        {
            var choice = Choices(totals, i, j).First(choice => choice.Total == totals[i, j]);
            var (item, place) = (_start.Claimed + i, _start.Computed + j);
            var isWildcard = choice.Kind is StepKind.Wildcard or StepKind.Absorbed;
            if (isWildcard && !isInWildcard)
                steps.Add(StepAt(StepKind.Wildcard, item, place));
            if (choice.Kind != StepKind.Wildcard)
                steps.Add(StepAt(choice.Kind, item, place));
            isInWildcard = choice.Kind == StepKind.Absorbed;
            (i, j) = (choice.I, choice.J);
        }
    }
}

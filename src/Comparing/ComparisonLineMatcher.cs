using System.Text;

namespace AnswerKey.Comparing;

/// <summary>
/// A line in the form in which lines are compared: free padding gone, numbers known, cut at its wildcards.
/// </summary>
/// <remarks>
/// The parts between wildcards are looked for from left to right, each at its first place. That needs no backtracking: of two
/// matches of a part, the one that starts earlier also ends earlier, since numbers are matched whole and texts have one length.
/// </remarks>
internal sealed class LineMatcher
{
    private readonly string text;
    private readonly List<Part> numbers = [];
    private readonly List<Part> parts = [];

    private readonly record struct Part(int Start, int End);

    // Most numbers are equal as text and are never parsed.
    private WrittenNumber?[]? values;

    public LineMatcher(ComparisonLine line)
    {
        var builder = new StringBuilder(line.Raw.Length);
        var partStart = 0;
        for (var i = 0; i < line.Tokens.Length; i++)
        {
            var token = line.Tokens[i];
            if (token.Kind == TokenKind.Wildcard)
            {
                parts.Add(new(partStart, builder.Length));
                partStart = builder.Length;
                continue;
            }
            var start = builder.Length;
            builder.Append(line.Compared(i));
            if (token.Kind == TokenKind.Number)
                numbers.Add(new(start, builder.Length));
        }
        parts.Add(new(partStart, builder.Length));
        text = builder.ToString();
    }

    public bool Matches(LineMatcher computed, ExactTolerance tolerance)
    {
        var at = Forward(parts[0], computed, 0, tolerance);
        if (parts.Count == 1)
            return at == computed.text.Length;
        for (var i = 1; i < parts.Count - 1 && at >= 0; i++)
            at = Find(parts[i], computed, at, tolerance);
        return at >= 0 && Backward(parts[^1], computed, tolerance) >= at;
    }

    // Each returns a position in the computed text, or -1.
    private int Forward(Part part, LineMatcher computed, int at, ExactTolerance tolerance)
    {
        var number = FirstNumberFrom(part.Start);
        var other = computed.FirstNumberFrom(at);
        for (var i = part.Start; i < part.End; )
        {
            if (number < numbers.Count && numbers[number].Start == i)
            {
                // Text may have run over digits that are numbers to the other side.
                while (other < computed.numbers.Count && computed.numbers[other].Start < at)
                    other++;
                if (other == computed.numbers.Count || computed.numbers[other].Start != at)
                    return -1;
                if (!Holds(number, computed, other, tolerance))
                    return -1;
                i = numbers[number++].End;
                at = computed.numbers[other++].End;
                continue;
            }
            var end = number < numbers.Count ? Math.Min(numbers[number].Start, part.End) : part.End;
            var length = end - i;
            if (string.CompareOrdinal(text, i, computed.text, at, length) != 0)
                return -1;
            i = end;
            at += length;
        }
        return at;
    }

    private int Backward(Part part, LineMatcher computed, ExactTolerance tolerance)
    {
        var number = FirstNumberFrom(part.End) - 1;
        var at = computed.text.Length;
        for (var i = part.End; i > part.Start; )
        {
            if (number >= 0 && numbers[number].End == i)
            {
                var other = computed.FirstNumberFrom(at) - 1;
                if (other < 0 || computed.numbers[other].End != at)
                    return -1;
                if (!Holds(number, computed, other, tolerance))
                    return -1;
                i = numbers[number--].Start;
                at = computed.numbers[other].Start;
                continue;
            }
            var start = number >= 0 ? Math.Max(numbers[number].End, part.Start) : part.Start;
            var length = i - start;
            if (
                length > at
                || string.CompareOrdinal(text, start, computed.text, at - length, length) != 0
            )
                return -1;
            i = start;
            at -= length;
        }
        return at;
    }

    private int Find(Part part, LineMatcher computed, int from, ExactTolerance tolerance)
    {
        if (part.Start == part.End)
            return from;
        var first = FirstNumberFrom(part.Start);
        if (first < numbers.Count && numbers[first].Start == part.Start)
        {
            for (var k = computed.FirstNumberFrom(from); k < computed.numbers.Count; k++)
            {
                var end = Forward(part, computed, computed.numbers[k].Start, tolerance);
                if (end >= 0)
                    return end;
            }
            return -1;
        }
        var literalEnd =
            first < numbers.Count ? Math.Min(numbers[first].Start, part.End) : part.End;
        var literal = text.AsSpan(part.Start, literalEnd - part.Start);
        for (var at = from; at <= computed.text.Length; at++)
        {
            var found = computed.text.AsSpan(at).IndexOf(literal);
            if (found < 0)
                return -1;
            at += found;
            var end = Forward(part, computed, at, tolerance);
            if (end >= 0)
                return end;
        }
        return -1;
    }

    private bool Holds(int number, LineMatcher computed, int other, ExactTolerance tolerance)
    {
        return TextOf(numbers[number]).SequenceEqual(computed.TextOf(computed.numbers[other]))
            || ValueOf(number).Holds(computed.ValueOf(other), tolerance);
    }

    private ReadOnlySpan<char> TextOf(Part part) => text.AsSpan(part.Start, part.End - part.Start);

    private WrittenNumber ValueOf(int number)
    {
        values ??= new WrittenNumber?[numbers.Count];
        if (values[number] is { } known)
            return known;
        if (!WrittenNumber.TryParse(TextOf(numbers[number]), out var value))
            throw new InvalidOperationException($"not a number: {TextOf(numbers[number])}");
        values[number] = value;
        return value;
    }

    private int FirstNumberFrom(int position)
    {
        var (low, high) = (0, numbers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (numbers[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

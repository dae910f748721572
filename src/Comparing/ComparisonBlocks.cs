using System.Collections.Immutable;

namespace AnswerKey.Comparing;

/// <summary>Matches claimed lines with computed ones: the blocks between <c>...</c> lines, each at its first place, the last at the end.</summary>
/// <remarks>Needs no backtracking, for the reason given at <see cref="LineMatcher"/>.</remarks>
internal sealed class ComparisonBlocks
{
    private readonly ImmutableArray<ComparisonLine> claimed;
    private readonly ImmutableArray<ComparisonLine> computed;
    private readonly ExactTolerance tolerance;
    private readonly List<(int Start, int End)> blocks = [];

    // A block is looked for in many places; equal lines have one number, and a pair is compared once.
    private readonly Dictionary<string, int> lineNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int), bool> known = [];
    private int[] claimedNumbers = [];
    private int[] computedNumbers = [];

    public ComparisonBlocks(
        ImmutableArray<ComparisonLine> claimed,
        ImmutableArray<ComparisonLine> computed,
        ExactTolerance tolerance
    )
    {
        this.claimed = claimed;
        this.computed = computed;
        this.tolerance = tolerance;
        var start = 0;
        for (var i = 0; i <= claimed.Length; i++)
        {
            if (i < claimed.Length && !claimed[i].IsAnyLines)
                continue;
            blocks.Add((start, i));
            start = i + 1;
        }
    }

    public bool Hold()
    {
        var (first, last) = (blocks[0], blocks[^1]);
        if (blocks.Count == 1)
            return claimed.Length == computed.Length && IsAt(first, 0);
        var tail = computed.Length - (last.End - last.Start);
        if (tail < first.End || !IsAt(first, 0) || !IsAt(last, tail))
            return false;

        var at = first.End;
        if (blocks.Count > 2)
            (claimedNumbers, computedNumbers) = (Numbered(claimed), Numbered(computed));
        foreach (var block in blocks[1..^1])
        {
            while (!IsFoundAt(block, at))
            {
                if (++at > tail)
                    return false;
            }
            at += block.End - block.Start;
        }
        return at <= tail;
    }

    private bool IsAt((int Start, int End) block, int at)
    {
        for (var i = block.Start; i < block.End; i++, at++)
        {
            if (!claimed[i].Matches(computed[at], tolerance))
                return false;
        }
        return true;
    }

    private bool IsFoundAt((int Start, int End) block, int at)
    {
        if (at + block.End - block.Start > computed.Length)
            return false;
        for (var i = block.Start; i < block.End; i++, at++)
        {
            var pair = (claimedNumbers[i], computedNumbers[at]);
            if (pair.Item1 == pair.Item2)
                continue;
            if (!known.TryGetValue(pair, out var matches))
                known[pair] = matches = claimed[i].Matches(computed[at], tolerance);
            if (!matches)
                return false;
        }
        return true;
    }

    private int[] Numbered(ImmutableArray<ComparisonLine> lines)
    {
        var numbers = new int[lines.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!lineNumbers.TryGetValue(lines[i].Raw, out numbers[i]))
                lineNumbers[lines[i].Raw] = numbers[i] = lineNumbers.Count;
        }
        return numbers;
    }
}

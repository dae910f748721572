using System.Globalization;
using System.Text;

namespace AnswerKey.Comparing;

/// <summary>A claimed and a computed line as they are shown, with carets under what differs in the computed one.</summary>
internal sealed class ComparisonMarks
{
    // What a terminal of 80 columns shows beside the words that stand before a line.
    private const int Width = 64;

    private readonly bool[] _marked;

    public ComparisonMarks(ComparisonLine claimed, ComparisonLine computed, ExactTolerance tolerance)
    {
        // One more than the line, for what is missing at its end.
        _marked = new bool[computed.Raw.Length + 1];
        var numbers = new List<(WrittenNumber Claimed, WrittenNumber Computed)>();
        var others = 0;
        var firstClaimed = claimed.Raw.Length;
        foreach (var step in new TokenAlignment(claimed, computed, tolerance).Steps())
        {
            if (step.Kind is StepKind.Same or StepKind.Wildcard or StepKind.Absorbed)
                continue;
            if (step.Claimed < claimed.Tokens.Length)
                firstClaimed = Math.Min(firstClaimed, claimed.Tokens[step.Claimed].Start);
            if (Mark(step, claimed, computed) is { } pair)
                numbers.Add(pair);
            else
                others++;
        }

        var first = Math.Max(0, Array.IndexOf(_marked, true));
        // What only says too little differs nowhere.
        FirstClaimed = numbers.Count + others == 0 ? 0 : firstClaimed;
        Claimed = Shown(claimed.Raw, firstClaimed);
        Computed = Shown(computed.Raw, first);
        Carets = CaretsFrom(computed.Raw, first);
        Note = NoteOn(numbers, others, claimed, computed, tolerance);
    }

    /// <summary>0-based column of the claimed line at which the first difference begins.</summary>
    public int FirstClaimed { get; }

    public string Claimed { get; }
    public string Computed { get; }
    public string Carets { get; }

    /// <summary>By how much numbers are off; empty where only words differ.</summary>
    public string Note { get; }

    /// <summary>A line with its control characters made visible, cut so that <paramref name="around"/> is seen.</summary>
    public static string Shown(string line, int around = 0)
    {
        var (start, end) = WindowOf(line, around);
        var builder = new StringBuilder();
        if (start > 0)
            builder.Append('…');
        for (var i = start; i < end; i++)
            builder.Append(Visible(line[i]));
        if (end < line.Length)
            builder.Append('…');
        return builder.ToString();
    }

    private string CaretsFrom(string line, int around)
    {
        var (start, end) = WindowOf(line, around);
        var builder = new StringBuilder();
        if (start > 0)
            builder.Append(' ');
        for (var i = start; i < end; i++)
            builder.Append(_marked[i] ? '^' : ' ', Visible(line[i]).Length);
        if (end == line.Length && _marked[end])
            builder.Append('^');
        return builder.ToString().TrimEnd();
    }

    private (WrittenNumber, WrittenNumber)? Mark(Step step, ComparisonLine claimed, ComparisonLine computed)
    {
        if (step.Kind == StepKind.Removed)
        {
            var gap = step.Computed < computed.Tokens.Length ? computed.Tokens[step.Computed].Start + step.Skip : computed.Raw.Length;
            _marked[gap] = true;
            return null;
        }
        var token = computed.Tokens[step.Computed];
        if (step.Kind == StepKind.Added)
        {
            Array.Fill(_marked, true, token.Start + step.Skip, token.Length - step.Skip);
            return null;
        }
        var mine = claimed.Tokens[step.Claimed];
        var wanted = claimed.TextOf(mine);
        var found = computed.TextOf(token);
        var same = wanted.CommonPrefixLength(found);
        // A shorter text that agrees as far as it goes differs just after its end.
        if (same == token.Length)
            _marked[token.End] = true;
        else
            Array.Fill(_marked, true, token.Start + same, token.Length - same);
        var areNumbers = (mine.Kind, token.Kind) == (TokenKind.Number, TokenKind.Number);
        return areNumbers && WrittenNumber.TryParse(wanted, out var one) && WrittenNumber.TryParse(found, out var other)
            ? (one, other)
            : null;
    }

    private static string NoteOn(
        List<(WrittenNumber Claimed, WrittenNumber Computed)> numbers,
        int others,
        ComparisonLine claimed,
        ComparisonLine computed,
        ExactTolerance tolerance
    )
    {
        var finite = numbers.Where(n => n.Claimed.IsFinite && n.Computed.IsFinite).ToList();
        if (finite.Count == 1)
            return NoteOn(finite[0].Claimed, finite[0].Computed, tolerance);
        if (finite.Count > 1)
        {
            var largest = ExactDecimal.Zero;
            foreach (var (wanted, found) in finite)
            {
                var distance = wanted.DistanceTo(found);
                largest = distance.CompareTo(largest) > 0 ? distance : largest;
            }
            return string.Create(CultureInfo.InvariantCulture, $"{finite.Count:N0} numbers differ, by up to {largest}");
        }
        var isSpacing = numbers.Count == 0 && others > 0 && Unspaced(claimed.Raw) == Unspaced(computed.Raw);
        return isSpacing ? "only the spacing differs" : "";
    }

    private static string NoteOn(WrittenNumber claimed, WrittenNumber computed, ExactTolerance tolerance)
    {
        var distance = claimed.DistanceTo(computed);
        if (distance.IsZero)
            return "leading zeros count";
        var exact = computed.ValueFor(claimed);
        if (exact.CompareTo(computed.Value) != 0)
            return $"off by {distance}: the computed number is exactly {exact.ToFixedText()}";
        var allowed = claimed.Allowed(computed.Value, tolerance);
        if (!allowed.IsZero)
            return $"off by {distance}, where {allowed} is allowed";
        return computed.Value.IsWhole ? $"off by {distance}" : $"off by {distance}: a whole number is exact";
    }

    private static string Unspaced(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));

    private static (int Start, int End) WindowOf(string line, int around)
    {
        if (line.Length <= Width)
            return (0, line.Length);
        var start = Math.Clamp(around - Width / 3, 0, line.Length - Width);
        return (start, start + Width);
    }

    // An output may hold anything; a terminal must not obey it, and a reader must see why two lines differ.
    private static string Visible(char c) =>
        c switch
        {
            '\t' => "\\t",
            '\u00a0' or '\u00ad' or '\u2028' or '\u2029' or '\ufeff' => Escaped(c),
            _ when char.IsControl(c) => Escaped(c),
            _ when char.GetUnicodeCategory(c) == UnicodeCategory.Format => Escaped(c),
            _ => c.ToString(),
        };

    private static string Escaped(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
}

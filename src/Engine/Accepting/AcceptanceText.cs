using System.Collections.Immutable;
using System.Text;
using AnswerKey.Comparing;

namespace AnswerKey.Engine.Accepting;

/// <summary>Makes out of a claimed text that drifted one that holds, changing no more than it must.</summary>
internal sealed class AcceptanceText
{
    private readonly string[] _writtenLines;
    private readonly ImmutableArray<ComparisonLine> _claimed;
    private readonly ImmutableArray<ComparisonLine> _computed;
    private readonly ExactTolerance _tolerance;

    // How many numbers of the claim end in a column: more than one means a column that someone aligned.
    private readonly Dictionary<int, int> _columns = [];

    private readonly TextParts _texts;
    private bool _readsAsWildcard;

    private AcceptanceText(string claimedText, string computedText, Tolerance tolerance, TextParts texts)
    {
        _writtenLines = claimedText.ReplaceLineEndings("\n").Split('\n');
        _claimed = ComparisonLine.LinesOf(claimedText, isClaim: true, texts);
        _computed = ComparisonLine.LinesOf(computedText, isClaim: false, texts);
        _tolerance = ExactTolerance.Of(tolerance);
        _texts = texts;
    }

    /// <summary>
    /// <paramref name="claimed"/> itself if it holds; else with its wildcards, written precision, number style and padding wherever
    /// they still fit; else the computed text. Or the reason why that cannot be claimed.
    /// </summary>
    /// <param name="texts">As for <see cref="Comparison.Compare"/>.</param>
    public static (string Text, string? Refusal) Write(string claimed, string computed, Tolerance tolerance, TextParts? texts = null)
    {
        var text = new AcceptanceText(claimed, computed, tolerance, texts ?? TextParts.None);
        if (Comparison.Holds(text._claimed, text._computed, text._tolerance))
            return (claimed, null);
        if (text._computed is [{ Raw: "" }])
            return ("", "nothing was computed that could be claimed");
        var accepted = text.Accepted();
        return text._readsAsWildcard ? ("", $"the computed '{ComparisonLine.Wildcard}' would be read as a wildcard") : (accepted, null);
    }

    private string Accepted()
    {
        CountColumns();
        var lines = new List<string>();
        foreach (var step in new LineAlignment(_claimed, _computed, _tolerance).Steps())
        {
            if (step.Kind is StepKind.Same or StepKind.Wildcard)
                lines.Add(_writtenLines[step.Claimed]);
            else if (step.Kind == StepKind.Added)
                lines.Add(AsComputed(_computed[step.Computed]));
            else if (step.Kind == StepKind.Changed)
                lines.Add(AcceptedLine(step) + TrailingSpace(step.Claimed));
        }
        if (!lines.Exists(line => AsClaim(line).SaysSomething))
            lines = [.. _computed.Select(AsComputed)];
        // The fence's own empty lines at its end are not the claim's business.
        return string.Join('\n', lines.Concat(_writtenLines[_claimed.Length..]));
    }

    private string AsComputed(ComparisonLine line)
    {
        _readsAsWildcard |= AsClaim(line.Raw).HasWildcard;
        return line.Raw;
    }

    private ComparisonLine AsClaim(string line) => new(line, isClaim: true, _texts);

    private void CountColumns()
    {
        foreach (var line in _claimed.Where(_ => _claimed.Length > 1))
        foreach (var token in line.Tokens.Where(t => t.Kind == TokenKind.Number))
            _columns[token.End] = _columns.GetValueOrDefault(token.End) + 1;
    }

    private string TrailingSpace(int line) => _writtenLines[line][_claimed[line].Raw.Length..];

    private string AcceptedLine(Step lines)
    {
        var (wanted, found) = (_claimed[lines.Claimed], _computed[lines.Computed]);
        var builder = new StringBuilder();
        foreach (var step in new TokenAlignment(wanted, found, _tolerance).Steps())
        {
            switch (step.Kind)
            {
                case StepKind.Same or StepKind.Wildcard:
                    builder.Append(PaddingBefore(wanted, step.Claimed));
                    builder.Append(wanted.TextOf(wanted.Tokens[step.Claimed]));
                    break;
                case StepKind.Added:
                    if (step.Skip == 0)
                        builder.Append(PaddingBefore(found, step.Computed));
                    builder.Append(found.TextOf(found.Tokens[step.Computed])[step.Skip..]);
                    break;
                case StepKind.Changed:
                    builder.Append(PaddingBefore(wanted, step.Claimed));
                    if (!AppendChanged(builder, wanted, found, step))
                        return AsComputed(found);
                    break;
            }
        }
        var line = AsClaim(builder.ToString());
        if (!line.SaysSomething || !line.Holds(found, _tolerance))
            return AsComputed(found);
        _readsAsWildcard |= Wildcards(line) > Wildcards(wanted);
        return line.Raw;
    }

    private static int Wildcards(ComparisonLine line) => line.Tokens.Count(token => token.Kind == TokenKind.Wildcard);

    private bool AppendChanged(StringBuilder builder, ComparisonLine wanted, ComparisonLine found, Step step)
    {
        var token = wanted.Tokens[step.Claimed];
        var text = found.TextOf(found.Tokens[step.Computed]).ToString();
        if (token.Kind == TokenKind.Number)
        {
            text = AcceptanceNumber.Write(wanted.TextOf(token).ToString(), text, _tolerance);
            if (_columns.GetValueOrDefault(token.End) > 1)
                Align(builder, text.Length - token.Length);
        }
        if (token.Kind == TokenKind.Digits)
        {
            // 0.333... becomes 0.666..., as long as there is something left for the wildcard.
            if (token.Length >= text.Length)
                return false;
            var next = step.Claimed + 1;
            var isBeginning = next < wanted.Tokens.Length && wanted.Tokens[next].Kind == TokenKind.Wildcard;
            text = isBeginning ? text[..token.Length] : text[^token.Length..];
        }
        builder.Append(text);
        return true;
    }

    // Takes from or gives to the padding before a number, so that its column keeps its right edge.
    private static void Align(StringBuilder builder, int longer)
    {
        var padding = 0;
        while (padding < builder.Length && builder[^(padding + 1)] == ' ')
            padding++;
        var isLineStart = padding == builder.Length;
        if (longer > 0)
            builder.Length -= Math.Min(longer, isLineStart ? padding : Math.Max(0, padding - 1));
        else if (isLineStart || padding > 0)
            builder.Append(' ', -longer);
    }

    private static ReadOnlySpan<char> PaddingBefore(ComparisonLine line, int token)
    {
        var start = token == 0 ? 0 : line.Tokens[token - 1].End;
        return line.Raw.AsSpan(start, line.Tokens[token].Start - start);
    }
}

using System.Collections.Immutable;
using System.Text;
using AnswerKey.Comparing;

namespace AnswerKey.Engine.Accepting;

/// <summary>Makes out of a claimed text that drifted one that holds, changing no more than it must.</summary>
internal sealed class AcceptanceText
{
    private readonly string[] writtenLines;
    private readonly ImmutableArray<ComparisonLine> claimed;
    private readonly ImmutableArray<ComparisonLine> computed;
    private readonly ExactTolerance tolerance;

    // How many numbers of the claim end in a column: more than one means a column that someone aligned.
    private readonly Dictionary<int, int> columns = [];

    private AcceptanceText(string claimedText, string computedText, Tolerance tolerance)
    {
        writtenLines = claimedText.ReplaceLineEndings("\n").Split('\n');
        claimed = ComparisonLine.LinesOf(claimedText, isClaim: true);
        computed = ComparisonLine.LinesOf(computedText, isClaim: false);
        this.tolerance = ExactTolerance.Of(tolerance);
    }

    /// <summary>
    /// <paramref name="claimed"/> itself if it holds; else with its wildcards, written precision, number style and padding wherever
    /// they still fit; else the computed text. Null if nothing was computed, which nothing can claim.
    /// </summary>
    public static string? Of(string claimed, string computed, Tolerance tolerance)
    {
        var text = new AcceptanceText(claimed, computed, tolerance);
        if (Comparison.Holds(text.claimed, text.computed, text.tolerance))
            return claimed;
        return text.computed is [{ Raw: "" }] ? null : text.Accepted();
    }

    private string Accepted()
    {
        CountColumns();
        var lines = new List<string>();
        foreach (var step in new LineAlignment(claimed, computed, tolerance).Steps())
        {
            if (step.Kind is StepKind.Same or StepKind.Wildcard)
                lines.Add(writtenLines[step.Claimed]);
            else if (step.Kind == StepKind.Added)
                lines.Add(computed[step.Computed].Raw);
            else if (step.Kind == StepKind.Changed)
                lines.Add(AcceptedLine(step) + TrailingSpace(step.Claimed));
        }
        // The fence's own empty lines at its end are not the claim's business.
        var rest = writtenLines[claimed.Length..];
        return string.Join('\n', lines.Concat(rest));
    }

    private void CountColumns()
    {
        foreach (var line in claimed.Where(_ => claimed.Length > 1))
        foreach (var token in line.Tokens.Where(t => t.Kind == TokenKind.Number))
            columns[token.End] = columns.GetValueOrDefault(token.End) + 1;
    }

    private string TrailingSpace(int line) => writtenLines[line][claimed[line].Raw.Length..];

    private string AcceptedLine(Step lines)
    {
        var (wanted, found) = (claimed[lines.Claimed], computed[lines.Computed]);
        var builder = new StringBuilder();
        foreach (var step in new TokenAlignment(wanted, found, tolerance).Steps())
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
                        return found.Raw;
                    break;
            }
        }
        var line = new ComparisonLine(builder.ToString(), isClaim: true);
        var saysSomething = line.Tokens.Any(token => token.Kind != TokenKind.Wildcard);
        return saysSomething && line.Holds(found, tolerance) ? line.Raw : found.Raw;
    }

    private bool AppendChanged(
        StringBuilder builder,
        ComparisonLine wanted,
        ComparisonLine found,
        Step step
    )
    {
        var token = wanted.Tokens[step.Claimed];
        var text = found.TextOf(found.Tokens[step.Computed]).ToString();
        if (token.Kind == TokenKind.Number)
        {
            text = AcceptanceNumber.Of(wanted.TextOf(token).ToString(), text, tolerance);
            if (columns.GetValueOrDefault(token.End) > 1)
                Align(builder, text.Length - token.Length);
        }
        if (token.Kind == TokenKind.Digits)
        {
            // 0.333... becomes 0.666..., as long as there is something left for the wildcard.
            if (token.Length >= text.Length)
                return false;
            var next = step.Claimed + 1;
            var isBeginning =
                next < wanted.Tokens.Length && wanted.Tokens[next].Kind == TokenKind.Wildcard;
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

using System.Text;

namespace AnswerKey.Toolkit;

/// <summary>Rows of cells as lines of aligned columns, two spaces apart, without spaces at their ends.</summary>
internal static class TextGrid
{
    private const int Gap = 2;

    // A single very long cell would otherwise pad every other row to its width.
    private const int MaxWidth = 120;

    public static string Of(IReadOnlyList<IReadOnlyList<string>> rows, bool rightAlign) =>
        Of(rows, [.. Enumerable.Repeat(rightAlign, rows.Max(r => r.Count))]);

    public static string Of(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<bool> rightAlign)
    {
        var widths = new int[rightAlign.Count];
        foreach (var row in rows)
            for (var c = 0; c < row.Count; c++)
                widths[c] = Math.Min(MaxWidth, Math.Max(widths[c], row[c].Length));

        var text = new StringBuilder();
        foreach (var row in rows)
        {
            if (text.Length > Display.MaxLength)
                break;
            if (text.Length > 0)
                text.Append('\n');
            var line = new StringBuilder();
            for (var c = 0; c < row.Count; c++)
            {
                if (c > 0)
                    line.Append(' ', Gap);
                line.Append(rightAlign[c] ? row[c].PadLeft(widths[c]) : row[c].PadRight(widths[c]));
            }
            text.Append(line.ToString().TrimEnd());
        }
        return text.ToString();
    }
}

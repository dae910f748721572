using System.Text.RegularExpressions;

namespace AnswerKey.Comparing;

/// <summary>Brings printed text into the one form in which pages state it.</summary>
internal static partial class OutputText
{
    /// <summary>Line ends as <c>\n</c>, no trailing space, no final blank lines, and no negative zero (<c>-0</c> and <c>-0.00</c> lose their sign).</summary>
    /// <param name="isText">Whether it is no number: then a minus is a part of it.</param>
    public static string Normalize(string output, bool isText = false)
    {
        var lines = output.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = lines[i].TrimEnd();
        var text = string.Join('\n', lines).TrimEnd('\n');
        return isText ? text : NegativeZero().Replace(text, "$1");
    }

    /// <summary>The text with exactly two spaces between columns.</summary>
    public static string WithNarrowColumns(string text) => ColumnGap().Replace(text, "  ");

    /// <summary>The column of a line that stands at a column of its <see cref="WithNarrowColumns"/>.</summary>
    public static int WideColumn(string line, int narrow)
    {
        foreach (Match gap in ColumnGap().Matches(line))
        {
            if (gap.Index + 2 <= narrow)
                narrow += gap.Length - 2;
        }
        return narrow;
    }

    /// <summary>The text as a problem shows it: in quotes, or on lines of its own; cut where nobody reads on.</summary>
    public static string Quote(string text)
    {
        const int limit = 300;
        var cut = text.Length > limit ? string.Concat(text.AsSpan(0, limit), "…") : text;
        return cut.Contains('\n', StringComparison.Ordinal) ? "\n" + cut : $"'{cut}'";
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex ColumnGap();

    [GeneratedRegex(@"(?<![\w.\-])-(0(?:\.0+)?)(?![\w.])")]
    private static partial Regex NegativeZero();
}

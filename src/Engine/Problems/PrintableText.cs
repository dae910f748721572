using System.Buffers;
using System.Globalization;
using System.Text;

namespace AnswerKey.Engine.Problems;

/// <summary>
/// Text for a terminal, a log or a report, of which nothing is obeyed and nothing is hidden: control characters, marks that turn the
/// direction of writing, and line ends where one line is meant are shown as escapes.
/// </summary>
internal static class PrintableText
{
    private const string Directions = "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> _hidden = SearchValues.Create([
        .. Enumerable.Range(0, 0xa0).Select(c => (char)c).Where(c => char.IsControl(c) && c != '\t'),
        .. Directions,
    ]);

    public static bool Is(string text) => !text.ContainsAny(_hidden);

    /// <param name="keepLines">Whether line feeds stay.</param>
    public static string Of(string text, bool keepLines = false)
    {
        if (Is(text))
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n')
                builder.Append(keepLines ? "\n" : "\\n");
            else if (_hidden.Contains(c))
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                builder.Append(c);
        }
        return builder.ToString();
    }
}

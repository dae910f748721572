using System.Net;

namespace AnswerKey.Engine.Accepting;

/// <summary>Where the letters of a text stand in the Markdown that it was read from.</summary>
internal static class MarkdownText
{
    /// <summary>
    /// For each offset of the value the offset in the file, and one more for its end; null if the file does not read as the value
    /// there. Backslash escapes and entities stand for one or two units of the value.
    /// </summary>
    public static int[]? Map(string value, int start, string fileText, bool isCode = false)
    {
        var map = new int[value.Length + 1];
        var at = start;
        for (var i = 0; i < value.Length; )
        {
            map[i] = at;
            if (at >= fileText.Length)
                return null;
            var isEscaped = !isCode && fileText[at] == '\\' && at + 1 < fileText.Length && fileText[at + 1] == value[i];
            if (!isCode && Entity(fileText, at) is var (decoded, length) && value.AsSpan(i).StartsWith(decoded))
            {
                Array.Fill(map, at, i, decoded.Length);
                (i, at) = (i + decoded.Length, at + length);
            }
            else if (isEscaped)
                (i, at) = (i + 1, at + 2);
            else if (fileText[at] == value[i])
                (i, at) = (i + 1, at + 1);
            else
                return null;
        }
        map[value.Length] = at;
        return map;
    }

    private static (string Decoded, int Length)? Entity(string fileText, int at)
    {
        if (fileText[at] != '&')
            return null;
        var end = fileText.IndexOf(';', at, Math.Min(32, fileText.Length - at));
        if (end < 0)
            return null;
        var source = fileText[at..(end + 1)];
        var decoded = WebUtility.HtmlDecode(source);
        return decoded == source ? null : (decoded, source.Length);
    }
}

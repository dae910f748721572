namespace AnswerKey.Site.Content;

/// <summary>Finds the front matter of a file.</summary>
internal static class FrontMatterSpan
{
    /// <summary>Whether the text begins with a <c>---</c> line that another closes; <paramref name="yaml"/> is what stands between them.</summary>
    public static bool Find(string text, out Range yaml)
    {
        yaml = default;
        var first = EndOfLine(text, 0);
        if (text.AsSpan(0, first.Content).TrimEnd() is not "---")
            return false;
        for (var start = first.Next; start < text.Length; )
        {
            var line = EndOfLine(text, start);
            if (text.AsSpan(start, line.Content - start).TrimEnd() is "---" or "...")
            {
                yaml = first.Next..start;
                return true;
            }
            start = line.Next;
        }
        return false;
    }

    private static (int Content, int Next) EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? (text.Length, text.Length) : (end, end + 1);
    }
}

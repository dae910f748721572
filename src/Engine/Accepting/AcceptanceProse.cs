using System.Text;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Engine.Accepting;

/// <summary>Rewrites the text of a link in the middle of Markdown, so that it reads as the new value and as nothing else.</summary>
internal static partial class AcceptanceProse
{
    private const string AlwaysEscaped = "\\[]*_`<&|~^${";
    private const string EscapedInPairs = "=+\"";

    public static Rewriting Rewrite(PlacedText written, string text, string fileText)
    {
        text = text.TrimEnd();
        if (text.AsSpan().ContainsAny('\n', '\0'))
            return Rewriting.Refused("the value has several lines, which a claim in prose cannot hold");
        var start = written.FileOffset(0);
        var isCode = start > 0 && start <= fileText.Length && fileText[start - 1] == '`';
        if (MarkdownText.Map(written.Text, start, fileText, isCode) is not { } map)
            return WhyNotPlain(start, fileText);
        if (isCode && text.AsSpan().ContainsAny('`', '|'))
            return Rewriting.Refused("the value cannot stand inside this code span");

        // What stays the same keeps its own bytes: brackets and escapes that the author chose are not rewritten.
        var head = written.Text.AsSpan().CommonPrefixLength(text);
        var tail = 0;
        var most = Math.Min(written.Text.Length, text.Length) - head;
        while (tail < most && written.Text[^(tail + 1)] == text[^(tail + 1)])
            tail++;
        var changed = text[head..^tail];
        var from = map[head];
        var to = map[written.Text.Length - tail];
        var edit = new Edit(from, to - from, isCode ? changed : Escaped(changed, text, head));
        return Label(start, map[^1], fileText) is { } label ? Rewriting.Of([edit, label]) : Rewriting.Of([edit]);
    }

    // Of [3] and [3][], which are claims because [3]: check:n is defined, the text is the name of the definition too: it stays, as the
    // label of the new text.
    private static Edit? Label(int start, int end, string fileText)
    {
        var (open, close) = (start, end);
        while (open > 0 && fileText[open - 1] == '`')
            open--;
        while (close < fileText.Length && fileText[close] == '`')
            close++;
        if (close == fileText.Length || fileText[close] != ']')
            return null;
        var label = fileText[open..close];
        var after = fileText.AsSpan(close + 1);
        return after.StartsWith("[]") ? new(close + 2, 0, label)
            : after.StartsWith("[") || InlineTarget().IsMatch(after) ? null
            : new(close + 1, 0, $"[{label}]");
    }

    [GeneratedRegex(@"^\(\s*<?check:")]
    private static partial Regex InlineTarget();

    private static Rewriting WhyNotPlain(int start, string fileText)
    {
        var end = start > 0 && start < fileText.Length ? fileText.IndexOf(']', start) : -1;
        if (end < 0 || fileText[start - 1] is not ('[' or '`'))
            return Rewriting.Moved;
        var source = fileText.AsSpan(start, end - start);
        return Rewriting.Refused(
            source.ContainsAny('\r', '\n') ? "the value is written over two lines"
            : source.StartsWith("$") ? "the value is written as a formula"
            : $"the value is written with markup, {source}"
        );
    }

    private static string Escaped(string changed, string text, int offset)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < changed.Length; i++)
        {
            var c = changed[i];
            var at = offset + i;
            var isPair =
                EscapedInPairs.Contains(c, StringComparison.Ordinal)
                && ((at > 0 && text[at - 1] == c) || (at + 1 < text.Length && text[at + 1] == c));
            if (isPair || AlwaysEscaped.Contains(c, StringComparison.Ordinal))
                builder.Append('\\');
            builder.Append(c);
        }
        return builder.ToString();
    }
}

using System.Globalization;
using System.Text;
using AnswerKey.Comparing;

namespace AnswerKey.Tool.Reports;

/// <summary>A unified diff that <c>git apply</c> takes.</summary>
public static class Patch
{
    private const int Context = 3;

    /// <summary>The patch for one file, to be joined with others; empty if nothing changed.</summary>
    /// <param name="path">Relative to the repository's root, with forward slashes.</param>
    /// <returns>Text with the files' own line ends inside its lines: it must be written as it is.</returns>
    public static string Of(string path, string oldText, string newText)
    {
        if (oldText == newText)
            return "";
        var (before, after) = (LinesOf(oldText), LinesOf(newText));
        var steps = ComparisonAlignment.Of(
            before.Count,
            after.Count,
            _ => false,
            (i, j) => before[i] == after[j] ? 0 : ComparisonAlignment.Never
        );
        var builder = new StringBuilder();
        var (from, to) = (Quoted("a/" + path), Quoted("b/" + path));
        builder.Append(
            CultureInfo.InvariantCulture,
            $"diff --git {from} {to}\n--- {from}\n+++ {to}\n"
        );
        for (var i = 0; i < steps.Count; )
        {
            if (steps[i].Kind == StepKind.Same)
            {
                i++;
                continue;
            }
            var start = Math.Max(0, i - Context);
            var end = EndOfHunk(steps, i);
            Hunk(builder, steps.GetRange(start, end - start), before, after);
            i = end;
        }
        return builder.ToString();
    }

    // Changes with no more than twice the context between them share a hunk, since hunks must not overlap.
    private static int EndOfHunk(List<Step> steps, int change)
    {
        var last = change;
        for (var i = change; i < steps.Count && i - last <= 2 * Context; i++)
        {
            if (steps[i].Kind != StepKind.Same)
                last = i;
        }
        return Math.Min(steps.Count, last + 1 + Context);
    }

    private static void Hunk(
        StringBuilder builder,
        List<Step> steps,
        List<string> before,
        List<string> after
    )
    {
        var removed = steps.Count(s => s.Kind != StepKind.Added);
        var added = steps.Count(s => s.Kind != StepKind.Removed);
        // An empty side counts from the line before it.
        var oldLine = steps[0].Claimed + (removed == 0 ? 0 : 1);
        var newLine = steps[0].Computed + (added == 0 ? 0 : 1);
        builder.Append(
            CultureInfo.InvariantCulture,
            $"@@ -{oldLine},{removed} +{newLine},{added} @@\n"
        );
        foreach (var step in steps)
        {
            var (mark, line) = step.Kind switch
            {
                StepKind.Same => (' ', before[step.Claimed]),
                StepKind.Removed => ('-', before[step.Claimed]),
                _ => ('+', after[step.Computed]),
            };
            builder.Append(mark).Append(line);
            if (!line.EndsWith('\n'))
                builder.Append("\n\\ No newline at end of file\n");
        }
    }

    // With their line ends: a CR is a part of its line for git.
    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }

    // Git's C-style quoting, as core.quotePath writes it.
    private static string Quoted(string path)
    {
        if (path.All(c => c is >= ' ' and <= '~' and not ('"' or '\\')))
            return path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
        var builder = new StringBuilder("\"");
        foreach (var unit in Encoding.UTF8.GetBytes(path))
        {
            if (unit is (byte)'"' or (byte)'\\')
                builder.Append('\\').Append((char)unit);
            else if (unit is >= 0x20 and <= 0x7e)
                builder.Append((char)unit);
            else
                builder.Append('\\').Append(Convert.ToString(unit, 8).PadLeft(3, '0'));
        }
        return builder.Append('"').ToString();
    }
}

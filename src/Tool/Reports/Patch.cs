using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace AnswerKey.Tool.Reports;

/// <summary>A unified diff that <c>git apply</c> takes.</summary>
internal static class Patch
{
    private const int Context = 3;

    /// <summary>The patch for one file, to be joined with others; empty if nothing changed.</summary>
    /// <param name="path">Relative to the repository's root, with forward slashes.</param>
    /// <returns>Text with the files' own line ends inside its lines: it must be written as it is.</returns>
    public static string Write(string path, string oldText, string newText)
    {
        var diff = Differ.Instance.CreateDiffs(
            oldText,
            newText,
            ignoreWhiteSpace: false,
            ignoreCase: false,
            new CustomFunctionChunker(LinesOf)
        );
        if (diff.DiffBlocks.Count == 0)
            return "";
        var builder = new StringBuilder();
        var (from, to) = (Quoted("a/" + path), Quoted("b/" + path));
        builder.Append(CultureInfo.InvariantCulture, $"diff --git {from} {to}\n--- {from}\n+++ {to}\n");
        var hunk = new List<DiffBlock>();
        foreach (var block in diff.DiffBlocks)
        {
            // Changes with no more than twice the context between them share a hunk, since hunks must not overlap.
            if (hunk is [.., var last] && block.DeleteStartA - EndOf(last) > 2 * Context)
            {
                WriteHunk(builder, hunk, diff);
                hunk.Clear();
            }
            hunk.Add(block);
        }
        WriteHunk(builder, hunk, diff);
        return builder.ToString();
    }

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static void WriteHunk(StringBuilder builder, List<DiffBlock> hunk, DiffResult diff)
    {
        var (before, after) = (diff.PiecesOld, diff.PiecesNew);
        var at = Math.Max(0, hunk[0].DeleteStartA - Context);
        var end = Math.Min(before.Count, EndOf(hunk[^1]) + Context);
        var removed = end - at;
        var added = removed + hunk.Sum(block => block.InsertCountB - block.DeleteCountA);
        var newStart = hunk[0].InsertStartB - (hunk[0].DeleteStartA - at);
        // An empty side counts from the line before it.
        builder.Append(
            CultureInfo.InvariantCulture,
            $"@@ -{at + (removed == 0 ? 0 : 1)},{removed} +{newStart + (added == 0 ? 0 : 1)},{added} @@\n"
        );
        foreach (var block in hunk)
        {
            WriteLines(builder, ' ', before, at, block.DeleteStartA);
            WriteLines(builder, '-', before, block.DeleteStartA, at = EndOf(block));
            var inserted = block.InsertStartB;
            WriteLines(builder, '+', after, inserted, inserted + block.InsertCountB);
        }
        WriteLines(builder, ' ', before, at, end);
    }

    private static void WriteLines(StringBuilder builder, char mark, IReadOnlyList<string> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            builder.Append(mark).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
                builder.Append("\n\\ No newline at end of file\n");
        }
    }

    // With their line ends: a CR is a part of its line for git.
    private static string[] LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return [.. lines];
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

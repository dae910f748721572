using System.Text;
using AnswerKey.Engine.Accepting;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Pages;

namespace AnswerKey.Site.Build;

/// <summary>Writes accepted claims into the files of pages.</summary>
internal static class PageAcceptance
{
    /// <summary>What accepting would make of a page's text.</summary>
    /// <param name="wanted">Chooses blocks by name; null for all.</param>
    public static (string Text, AcceptancePlan Plan) Preview(CheckedPage page, Func<string, bool>? wanted)
    {
        var text = page.Source.Text;
        var plan = Acceptance.Plan(page.Result, text, wanted);
        return (Acceptance.Rewrite(text, plan.Edits), plan);
    }

    /// <summary>Replaces a page's file, unless it is no longer what was read.</summary>
    /// <param name="input">The input folder.</param>
    /// <returns>Null, or why not.</returns>
    public static string? Write(string input, CheckedPage page, string text) =>
        Replace(input, page.Source.Relative, page.Source.Source, text);

    /// <summary>Replaces a file, unless it is no longer what was read. It keeps its mark and mode.</summary>
    /// <param name="relative">Below <paramref name="folder"/>, with forward slashes.</param>
    /// <returns>Null, or why not.</returns>
    public static string? Replace(string folder, string relative, FileText read, string text)
    {
        var path = Path.Combine(folder, relative);
        try
        {
            var bytes = PlainFile.Read(folder, relative) ?? [];
            var mark = Encoding.UTF8.GetPreamble();
            var hasMark = bytes.AsSpan().StartsWith(mark);
            if (Encoding.UTF8.GetString(bytes.AsSpan(hasMark ? mark.Length : 0)) != read.Text)
                return $"{read.File} changed since it was read; run again";
            WholeFile.Write(Path.GetDirectoryName(path)!, path, hasMark ? mark : [], Encoding.UTF8.GetBytes(text));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{read.File} cannot be written: {e.Message}";
        }
    }

    /// <summary>Accepts the drift that is reported on one line of a page.</summary>
    /// <param name="input">The input folder.</param>
    /// <returns>Null, or why nothing was written.</returns>
    public static string? AcceptLine(string input, CheckedPage page, int line)
    {
        bool Here(PlacedText text) => text.Lines.Any(l => l.Line == line);
        var narrowed = page.Result with
        {
            Examples = [.. page.Result.Examples.Select(e => e with { Drifted = e.Drifted && e.Example.Claimed is { } c && Here(c) })],
            Claims =
            [
                .. page.Result.Claims.Select(c =>
                    c with
                    {
                        Drifted = c.Drifted && (Here(c.Claim.Written) || c.Claim.Options.Any(o => Here(o.Text))),
                    }
                ),
            ],
        };
        var (text, plan) = Preview(page with { Findings = new Findings(narrowed) }, null);
        return plan.Refused.FirstOrDefault()?.Message ?? (plan.Edits.IsEmpty ? "nothing to accept here" : Write(input, page, text));
    }
}

using System.Globalization;
using System.Text;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Tool.Reports;

/// <summary>A page of Markdown for <c>GITHUB_STEP_SUMMARY</c>: what is proved, and what is wrong.</summary>
internal static class JobSummary
{
    // GitHub refuses a summary above 1 MiB as a whole.
    private const int MostProblems = 50;
    private const int MostDetail = 4_000;

    public static string Of(VerifyReport report)
    {
        var ledger = report.Ledger;
        var errors = report.Problems.Count(p => p.Severity == Severity.Error);
        var builder = new StringBuilder();
        Line(builder, errors == 0 ? "## Every answer holds" : $"## {Count(errors, "problem")}");
        Line(builder, "");
        Line(
            builder,
            $"{Count(report.Pages.Length, "page")}, {Count(ledger.Blocks.Total, "block")}, {Count(ledger.Claims.Total, "claim")}, {report.Elapsed.TotalSeconds:0.0} s."
        );
        Line(builder, "");
        Table(builder, ledger);
        if (ledger.Unread > 0)
        {
            Line(builder, "");
            Line(builder, $"{Count(ledger.Unread, "page")} could not be read, and what it states is counted nowhere.");
        }
        foreach (var problem in report.Problems.Take(MostProblems))
            Write(builder, problem);
        if (report.Problems.Length > MostProblems)
        {
            Line(builder, "");
            Line(builder, $"… and {report.Problems.Length - MostProblems:N0} more.");
        }
        return builder.ToString();
    }

    private static void Table(StringBuilder builder, SiteLedger ledger)
    {
        var blocks = ledger.Blocks;
        var numerals = ledger.Numerals;
        Line(builder, "| | proved | of | |");
        Line(builder, "|---|---:|---:|---:|");
        Line(builder, $"| C# blocks | {blocks.Verified:N0} | {blocks.Total:N0} | {blocks.Share.Percent:0.0} % |");
        var claims = new Share(ledger.Claims.Proved, ledger.Claims.Total);
        Line(builder, $"| Claims | {claims.Part:N0} | {claims.Whole:N0} | {claims.Percent:0.0} % |");
        Line(builder, $"| Numbers in prose | {numerals.Share.Part:N0} | {numerals.Share.Whole:N0} | {numerals.Share.Percent:0.0} % |");
    }

    private static void Write(StringBuilder builder, Problem problem)
    {
        Line(builder, "");
        Line(builder, $"- {Code(problem.Place.ToString())} {Escaped(problem.Message)}");
        if (problem.Hint is { } hint)
            Line(builder, $"  <br>{Escaped(hint)}");
        if (problem.Detail is not { } detail)
            return;
        if (detail.Length > MostDetail)
            detail = detail[..MostDetail] + "…";
        var fence = new string('`', Math.Max(3, LongestRun(detail) + 1));
        Line(builder, "");
        Line(builder, $"  {fence}diff");
        foreach (var line in detail.ReplaceLineEndings("\n").Split('\n'))
            Line(builder, $"  {line}");
        Line(builder, $"  {fence}");
    }

    private static string Code(string text)
    {
        var marks = new string('`', LongestRun(text) + 1);
        var space = text.Contains('`', StringComparison.Ordinal) ? " " : "";
        return marks + space + text + space + marks;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private static string Escaped(string text)
    {
        var builder = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if ("\\`*_{}[]<>#|~&@".Contains(c, StringComparison.Ordinal))
                builder.Append('\\');
            builder.Append(c);
        }
        return builder.ToString();
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static void Line(StringBuilder builder, FormattableString line) =>
        builder.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void Line(StringBuilder builder, string line) => builder.Append(line).Append('\n');
}

using System.Globalization;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;

namespace AnswerKey.Tool.Printing;

/// <summary>How a run ended, in words: the last line that it prints.</summary>
internal static class Verdict
{
    /// <summary>What was checked, and how that came out.</summary>
    public static void Tell(Terminal terminal, SiteBuild build, TimeSpan elapsed)
    {
        var run = build.BlocksReused == 0 ? $"{build.BlocksRun} run" : $"{build.BlocksRun} run, {build.BlocksReused} from the cache";
        var pages = $"{Counted(build.Pages.Count, "page")}, {Counted(build.Blocks, "block")} ({run}), {Counted(build.Claims, "claim")}";
        if (build.HasErrors)
        {
            terminal.Tell($"{pages} checked, {Seconds(elapsed)}");
            terminal.Tell(Failed(build.Problems), TerminalStyle.Error);
            return;
        }
        var warnings = build.Problems.Count(p => p.Severity == Severity.Warning);
        var warned = warnings == 0 ? "" : ", " + Counted(warnings, "warning");
        terminal.Tell($"{pages} {(build.Claims == 1 ? "holds" : "hold")}{warned}, {Seconds(elapsed)}: passed", TerminalStyle.Good);
    }

    /// <summary><c>2 errors on 1 page: failed</c>.</summary>
    public static string Failed(IReadOnlyCollection<Problem> problems)
    {
        var errors = problems.Where(p => p.Severity == Severity.Error).ToList();
        var files = errors.Select(p => p.Place.File).Distinct().ToList();
        var where = files.TrueForAll(f => f.EndsWith(".md", StringComparison.Ordinal))
            ? $"on {Counted(files.Count, "page")}"
            : $"in {Counted(files.Count, "file")}";
        return $"{Counted(errors.Count, "error")} {where}: failed";
    }

    public static string Seconds(TimeSpan elapsed) => elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    public static string Counted(int count, string noun) =>
        count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");
}

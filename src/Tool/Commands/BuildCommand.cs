using System.Diagnostics;
using System.Globalization;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Commands;

/// <summary>The command without a verb: builds the site.</summary>
internal static class BuildCommand
{
    public static async Task<int> RunAsync(SiteOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        SiteBuilder.CheckFolders(options);
        if (LastBuild.StillStands(options) is { } last)
        {
            terminal.Tell(
                $"nothing changed: {Counted(last.Pages, "page")}, {Counted(last.Blocks, "block")}, {Counted(last.Claims, "claim")}, {Seconds(clock.Elapsed)}",
                TerminalStyle.Good
            );
            return ExitCodes.Success;
        }
        var inputs = LastBuild.FingerprintOfInputs(options);
        using var builder = new SiteBuilder(options, BuildMode.Publish);
        var build = await builder.BuildAsync(terminal.Progress, cancellation);
        terminal.Progress("");
        ProblemPrinter.Print(terminal, build.Problems);
        if (build.HasErrors)
        {
            var errors = build.Problems.Count(p => p.Severity == Severity.Error);
            terminal.WriteLine(
                $"{Counted(errors, "error")}; {Path.GetRelativePath(options.Root, options.Output)}/ is as the last good build left it",
                TerminalStyle.Error
            );
            return ExitCodes.Problems;
        }
        terminal.Progress("writing");
        LastBuild.Forget(options);
        builder.Write(build);
        LastBuild.Remember(options, build, inputs);
        terminal.Progress("");
        Summarize(terminal, build, clock.Elapsed);
        return ExitCodes.Success;
    }

    /// <summary>One line: pages, blocks, claims, seconds.</summary>
    public static void Summarize(Terminal terminal, SiteBuild build, TimeSpan elapsed)
    {
        var blocks = build.BlocksReused == 0 ? $"{build.BlocksRun} run" : $"{build.BlocksRun} run, {build.BlocksReused} from the cache";
        terminal.Tell(
            $"{Counted(build.Pages.Count, "page")}, {Counted(build.Blocks, "block")} ({blocks}), {Counted(build.Claims, "claim")} checked, {Seconds(elapsed)}",
            build.HasErrors ? TerminalStyle.Error : TerminalStyle.Good
        );
    }

    private static string Seconds(TimeSpan elapsed) => elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    public static string Counted(int count, string noun) =>
        count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");
}

using System.Diagnostics;
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
                $"nothing changed: {Verdict.Counted(last.Pages, "page")}, {Verdict.Counted(last.Blocks, "block")}, {Verdict.Counted(last.Claims, "claim")} hold, {Verdict.Seconds(clock.Elapsed)}: passed",
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
            var left = builder.HasWritten
                ? $"; {Path.GetRelativePath(options.Root, options.Output)}/ is as the last good build left it"
                : "";
            terminal.WriteLine(Verdict.Failed(build.Problems) + left, TerminalStyle.Error);
            return ExitCodes.Problems;
        }
        terminal.Progress("writing files");
        LastBuild.Forget(options);
        builder.Write(build);
        LastBuild.Remember(options, build, inputs);
        terminal.Progress("");
        Verdict.Tell(terminal, build, clock.Elapsed);
        return ExitCodes.Success;
    }
}

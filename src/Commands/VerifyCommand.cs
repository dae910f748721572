using System.CommandLine;
using System.Diagnostics;
using AnswerKey.Publishing;

namespace AnswerKey.Commands;

/// <summary><c>verify</c>: runs and checks everything, writes nothing.</summary>
internal static class VerifyCommand
{
    public static Command Create(SiteArguments site, Func<ParseResult, Terminal> terminal)
    {
        var command = new Command(
            "verify",
            "Runs every example and checks every claim and link; writes nothing to output/."
        );
        site.AddTo(command);
        command.SetAction(
            (result, cancellation) => RunAsync(site.Read(result), terminal(result), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        SiteOptions options,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var clock = Stopwatch.StartNew();
        SiteBuilder.CheckFolders(options);
        using var builder = new SiteBuilder(options, BuildMode.Verify);
        var build = await builder.BuildAsync(terminal.Progress, cancellation);
        terminal.Progress("");
        ProblemPrinter.Print(terminal, build.Problems);
        BuildCommand.Summarize(terminal, build, clock.Elapsed);
        return build.HasErrors ? ExitCodes.Problems : ExitCodes.Success;
    }
}

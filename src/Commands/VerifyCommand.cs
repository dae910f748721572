using System.CommandLine;
using System.Diagnostics;
using AnswerKey.Examples;
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
        var repeat = new Option<int>("--repeat")
        {
            Description =
                "Runs every session this often, each time in new workers, and reports what does not come out the same.",
            HelpName = "times",
            DefaultValueFactory = _ => 1,
        };
        var shuffle = new Option<bool>("--shuffle")
        {
            Description = "With --repeat: in another order each time.",
        };
        command.Options.Add(repeat);
        command.Options.Add(shuffle);
        site.AddTo(command);
        command.SetAction(
            (result, cancellation) =>
                RunAsync(
                    site.Read(result),
                    result.GetValue(repeat),
                    result.GetValue(shuffle),
                    terminal(result),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        SiteOptions options,
        int repeat,
        bool shuffle,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var clock = Stopwatch.StartNew();
        SiteBuilder.CheckFolders(options);
        using var builder = new SiteBuilder(options, BuildMode.Verify);
        var build = await builder.BuildAsync(terminal.Progress, cancellation);
        if (repeat > 1)
        {
            terminal.Progress("running everything again");
            var moved = await Repetition.CheckAsync(
                build.Pages.Select(p => p.Page.Examples.Page),
                repeat,
                shuffle,
                Environment.ProcessorCount,
                cancellation
            );
            build = build with { Problems = [.. build.Problems, .. moved] };
        }
        terminal.Progress("");
        ProblemPrinter.Print(terminal, build.Problems);
        if (WorkerSandbox.Strongest.Describe() is { } sandbox)
            terminal.Tell("sandbox: " + sandbox);
        BuildCommand.Summarize(terminal, build, clock);
        return build.HasErrors ? ExitCodes.Problems : ExitCodes.Success;
    }
}

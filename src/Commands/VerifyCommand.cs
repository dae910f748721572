using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using AnswerKey.Examples;
using AnswerKey.Publishing;
using AnswerKey.Publishing.Reports;

namespace AnswerKey.Commands;

/// <summary><c>verify</c>: runs and checks everything, writes nothing to the site.</summary>
internal sealed class VerifyCommand
{
    private readonly Option<int> repeat = new("--repeat")
    {
        Description =
            "Runs every session this often, each time in new workers, and reports what does not come out the same.",
        HelpName = "times",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<bool> shuffle = new("--shuffle")
    {
        Description = "With --repeat: in another order each time.",
    };

    private readonly Option<string[]> reports = new("--report")
    {
        Description =
            "Writes a report: junit=FILE, sarif=FILE, summary=FILE, or github for annotations on standard output.",
        HelpName = "kind",
    };

    private readonly Option<FileInfo?> patch = new("--patch")
    {
        Description = "On drift, writes what accept would do, for git apply.",
        HelpName = "file",
    };

    private readonly Option<bool> raiseFloor = new("--raise-floor")
    {
        Description = $"Raises {LedgerFloorFile.Name} to what is proved now; it never sinks.",
    };

    private readonly Option<bool> external = new("--external")
    {
        Description =
            "Also asks other sites whether linked pages are still there; never fails the build.",
    };

    public static Command Create(SiteArguments site, Func<ParseResult, Terminal> terminal)
    {
        var verify = new VerifyCommand();
        var command = new Command(
            "verify",
            "Runs every example and checks every claim and link; writes nothing to output/."
        );
        foreach (
            var option in new Option[]
            {
                verify.repeat,
                verify.shuffle,
                verify.reports,
                verify.patch,
                verify.raiseFloor,
                verify.external,
            }
        )
            command.Options.Add(option);
        verify.reports.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !ReportFiles.IsKnown(t.Value)))
                result.AddError(
                    $"'{token.Value}' is no report: write junit=FILE, sarif=FILE, summary=FILE or github"
                );
        });
        site.AddTo(command);
        command.SetAction(
            (result, cancellation) =>
                verify.RunAsync(site.Read(result), result, terminal(result), cancellation)
        );
        return command;
    }

    private async Task<int> RunAsync(
        SiteOptions options,
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var clock = Stopwatch.StartNew();
        SiteBuilder.CheckFolders(options);
        using var builder = new SiteBuilder(options, BuildMode.Verify);
        var build = await builder.BuildAsync(terminal.Progress, cancellation);
        build = await RepeatAsync(build, arguments, terminal, cancellation);
        // A block that failed proves nothing, and its own problem says so.
        if (!build.HasErrors)
            build = build.With(
                LedgerFloorFile.Check(options, build.Ledger, arguments.GetValue(raiseFloor))
            );
        if (arguments.GetValue(external))
            build = build.With(
                await ExternalLinks.CheckAsync(build.Pages, options.Cache, cancellation)
            );
        terminal.Progress("");
        ProblemPrinter.Print(terminal, build.Problems);
        LedgerPrinter.Print(terminal, build.Ledger);
        if (WorkerSandbox.Strongest.Describe() is { } sandbox)
            terminal.Tell("sandbox: " + sandbox);
        BuildCommand.Summarize(terminal, build, clock);
        var report = new VerifyReport(
            [.. build.Problems],
            [.. build.Pages.Select(p => p.Result)],
            build.Ledger,
            clock.Elapsed,
            ImmutableDictionary<string, TimeSpan>.Empty
        );
        ReportFiles.Write(report, arguments.GetValue(reports) ?? [], terminal);
        if (arguments.GetValue(patch) is { } file)
            ReportFiles.WritePatch(build, file.FullName);
        return build.HasErrors ? ExitCodes.Problems : ExitCodes.Success;
    }

    private async Task<SiteBuild> RepeatAsync(
        SiteBuild build,
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var times = arguments.GetValue(repeat);
        if (times <= 1)
            return build;
        terminal.Progress("running everything again");
        var pages = build.Pages.Select(p => p.Page.Examples.Page);
        return build.With(
            await Repetition.CheckAsync(
                pages,
                times,
                arguments.GetValue(shuffle),
                Environment.ProcessorCount,
                cancellation
            )
        );
    }
}

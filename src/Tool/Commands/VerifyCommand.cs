using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Build;
using AnswerKey.Site.Pages;
using AnswerKey.Site.Shards;
using AnswerKey.Tool.Printing;
using AnswerKey.Tool.Reports;

namespace AnswerKey.Tool.Commands;

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
            "Writes a report: junit=FILE, sarif=FILE, summary=FILE, or github for annotations on standard output; with --shard also shard=FILE, for --merge.",
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

    private readonly ShardArguments shards = new();

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
        verify.shards.AddTo(
            command,
            whole: [verify.raiseFloor],
            running: [verify.repeat, verify.shuffle, verify.external],
            verify.reports
        );
        verify.reports.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !ReportFiles.IsKnown(t.Value)))
                result.AddError(
                    $"'{token.Value}' is no report: write junit=FILE, sarif=FILE, summary=FILE, shard=FILE or github"
                );
        });
        site.AddTo(command);
        command.SetAction(
            (result, cancellation) =>
                verify.RunAsync(
                    site.Read(result) with
                    {
                        Shard = verify.shards.ShardOf(result),
                    },
                    result,
                    terminal(result),
                    cancellation
                )
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
        SiteBuilder.CheckFolders(options);
        var merged = shards.MergeOf(arguments);
        var (build, elapsed) = merged is not null
            ? ShardMerge.Read(options, merged)
            : await CheckAsync(options, arguments, terminal, cancellation);
        // A shard does not know what the others prove. A block that failed proves nothing, and its own problem says so.
        if (options.Shard is null && !build.HasErrors)
            build = build.With(
                LedgerFloorFile.Check(options, build.Ledger, arguments.GetValue(raiseFloor))
            );
        terminal.Progress("");
        ProblemPrinter.Print(terminal, build.Problems);
        LedgerPrinter.Print(terminal, build.Ledger);
        if (merged is null && Sandbox.Strongest.Describe() is { } sandbox)
            terminal.Tell("sandbox: " + sandbox);
        if (options.Shard is { } shard)
            terminal.Tell($"shard {shard}: its own pages only; 'verify --merge' judges the whole");
        BuildCommand.Summarize(terminal, build, elapsed);
        var report = new VerifyReport(
            [.. build.Problems],
            [.. build.Pages.Select(p => p.Result)],
            build.Ledger,
            elapsed,
            ImmutableDictionary<string, TimeSpan>.Empty
        );
        ReportFiles.Write(
            report,
            () => ShardReport.Of(options, build, Asked(arguments), elapsed),
            arguments.GetValue(reports) ?? [],
            terminal
        );
        if (arguments.GetValue(patch) is { } file)
            ReportFiles.WritePatch(build, file.FullName);
        if (shards.Measures(arguments) && !build.HasErrors)
        {
            terminal.Progress("measuring");
            await PageCosts.MeasureAsync(
                options,
                [.. build.Pages.Select(p => p.Page.Examples)],
                cancellation
            );
            terminal.Progress("");
        }
        return build.HasErrors ? ExitCodes.Problems : ExitCodes.Success;
    }

    private async Task<(SiteBuild Build, TimeSpan Elapsed)> CheckAsync(
        SiteOptions options,
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var clock = Stopwatch.StartNew();
        using var builder = new SiteBuilder(options, BuildMode.Verify);
        var build = await builder.BuildAsync(terminal.Progress, cancellation);
        build = await RepeatAsync(build, options, arguments, terminal, cancellation);
        if (arguments.GetValue(external))
            build = build.With(
                await ExternalLinks.CheckAsync(build.Pages, options.Cache, cancellation)
            );
        return (build, clock.Elapsed);
    }

    // What makes two runs check differently much.
    private string Asked(ParseResult arguments) =>
        string.Join(
            ' ',
            new[]
            {
                arguments.GetValue(repeat) is > 1 and var times ? $"{repeat.Name} {times}" : null,
                arguments.GetValue(shuffle) ? shuffle.Name : null,
                arguments.GetValue(external) ? external.Name : null,
            }.OfType<string>()
        );

    private async Task<SiteBuild> RepeatAsync(
        SiteBuild build,
        SiteOptions options,
        ParseResult arguments,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        var times = arguments.GetValue(repeat);
        if (times <= 1)
            return build;
        terminal.Progress("running everything again");
        var pages = build.Pages.Select(p => p.Page.Examples);
        return build.With(
            await Repetition.CheckAsync(
                pages,
                times,
                arguments.GetValue(shuffle),
                options.Engine(highlight: false),
                cancellation
            )
        );
    }
}

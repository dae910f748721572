using System.CommandLine;
using System.Diagnostics;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Processes;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Tool.Options;
using AnswerKey.Tool.Printing;
using AnswerKey.Tool.Reports;

namespace AnswerKey.Tool.Commands;

/// <summary><c>verify</c>: runs and checks everything, writes nothing to the site.</summary>
internal sealed class VerifyCommand
{
    private readonly Option<int> _repeat = new("--repeat")
    {
        Description =
            "Runs every session this often, each time in new workers and another order, and reports what does not come out the same.",
        HelpName = "times",
        DefaultValueFactory = _ => 1,
    };

    private readonly ReportOption _reports = new();

    private readonly Option<FileInfo?> _patch = new("--patch")
    {
        Description = "On drift, writes what accept would do, for git apply.",
        HelpName = "file",
    };

    private readonly Option<bool> _raiseFloor = new("--raise-floor")
    {
        Description =
            $"Raises {LedgerFloorFile.Name} to what is proved now, with --mutate also {StrengthFloorFile.Name} to what is noticed; neither sinks.",
    };

    private readonly Argument<string[]> _paths = SiteArguments.Paths();

    private readonly Option<bool> _mutate = new("--mutate")
    {
        Description = "Changes the code of each block in small ways, one at a time, and tells what no output, claim or choice notices.",
    };

    private readonly Option<int?> _mutants = new("--mutants")
    {
        Description = "How many of these changes are tried in each block, spread over their kinds; all if left out.",
        HelpName = "number",
    };

    private readonly Option<int?> _seeds = new("--seeds")
    {
        Description = "Runs every block that draws random numbers with this many other seeds, and tells what changes.",
        HelpName = "number",
    };

    private readonly Option<bool> _external = new("--external")
    {
        Description = "Also asks other sites whether linked pages are still there; never fails the build.",
    };

    private readonly Option<Shard?> _shard = new("--shard")
    {
        Description = "Checks only this part of the site, as in 2/5; every page is in exactly one part.",
        HelpName = "part",
        CustomParser = result => ReportOption.Parsed(result, Shard.Parse, "shard", "which one of how many, as in 2/5", result.Tokens[0]),
    };

    public static Command Create(SiteArguments site, Func<ParseResult, Terminal> terminal)
    {
        var verify = new VerifyCommand();
        var command = new Command("verify", "Runs every example and checks every claim and link; writes nothing to output/.")
        {
            verify._paths,
            verify._repeat,
            verify._reports.Option,
            verify._patch,
            verify._raiseFloor,
            verify._external,
            verify._shard,
            verify._mutate,
            verify._mutants,
            verify._seeds,
        };
        command.Validators.Add(result =>
        {
            var isPart = result.GetResult(verify._shard) is not null || result.GetResult(verify._paths) is { Tokens.Count: > 0 };
            if (result.GetValue(verify._raiseFloor) && isPart)
                result.AddError("--raise-floor needs the whole site: name no pages and leave out --shard");
            if (result.GetValue(verify._seeds) is < 1 or > 100)
                result.AddError("--seeds needs a number from 1 to 100");
            if (result.GetValue(verify._mutants) is < 1)
                result.AddError("--mutants needs a number of one or more");
        });
        site.AddTo(command);
        command.SetAction(
            (result, cancellation) => verify.RunAsync(verify.Read(site.Read(result), result), result, terminal(result), cancellation)
        );
        return command;
    }

    private SiteOptions Read(SiteOptions options, ParseResult result) =>
        options with
        {
            Shard = result.GetValue(_shard),
            Chosen = ChosenPages.Of(options.Root, result.GetValue(_paths) ?? []),
        };

    private async Task<int> RunAsync(SiteOptions options, ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        SiteBuilder.CheckFolders(options);
        var clock = Stopwatch.StartNew();
        var build = await CheckAsync(options, arguments, terminal, cancellation);
        terminal.Progress("");
        ProblemPrinter.Print(terminal, build.Problems);
        LedgerPrinter.Print(terminal, build.Ledger, listsNumerals: !build.Problems.Any(p => p.Code == EngineProblems.NumeralsSank.Code));
        if (!options.Chosen.Paths.IsEmpty)
            LedgerPrinter.PrintStated(terminal, build.Pages.SelectMany(p => p.Result.Claims));
        if (terminal.IsTalkative && Sandbox.Strongest.Describe() is { } sandbox)
            terminal.Tell("sandbox: " + sandbox);
        if (options.Shard is { } shard)
            terminal.Tell($"shard {shard}: its own pages only");
        var report = new VerifyReport([.. build.Problems], [.. build.Pages.Select(p => p.Result)], build.Ledger, clock.Elapsed);
        _reports.Write(arguments, report, terminal);
        if (arguments.GetValue(_patch) is { } file)
            Report.Save(file.FullName, PatchOf(build));
        Verdict.Tell(terminal, build, clock.Elapsed);
        return build.HasErrors ? ExitCodes.Problems : ExitCodes.Success;
    }

    private async Task<SiteBuild> CheckAsync(SiteOptions options, ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        using var builder = new SiteBuilder(options, BuildMode.Verify);
        var build = await builder.BuildAsync(terminal.Progress, cancellation);
        if (arguments.GetValue(_repeat) is > 1 and var times)
        {
            terminal.Progress("running everything again");
            build = build.With(
                await Repetition.CheckAsync(build.Pages.Select(p => p.Page.Examples), times, options.Engine(highlight: false), cancellation)
            );
        }
        if (arguments.GetValue(_external))
            build = build.With(await ExternalLinks.CheckAsync(build.Pages, options.Cache, cancellation));
        if (arguments.GetValue(_seeds) is { } seeds)
        {
            terminal.Progress("running with other seeds");
            build = build.With(await MutationRun.ReseedAsync(options, build.Pages, seeds, cancellation));
        }
        // A block that failed proves nothing, and its own problem says so.
        if (build.HasErrors)
            return build;
        if (arguments.GetValue(_mutate))
        {
            var most = arguments.GetValue(_mutants) ?? int.MaxValue;
            var pages = await MutationRun.OfAsync(options, build.Pages, most, terminal.Progress, cancellation);
            terminal.Progress("");
            StrengthPrinter.Print(terminal, pages, isDetailed: !options.Chosen.Paths.IsEmpty);
            build = build.With(
                MutationRun
                    .ProblemsOf(pages)
                    .Concat(StrengthFloorFile.Check(options, pages, arguments.GetValue(_mutants) ?? 0, arguments.GetValue(_raiseFloor)))
            );
        }
        return build.Then(LedgerFloorFile.Check(options, build.Ledger, arguments.GetValue(_raiseFloor)));
    }

    /// <summary>One patch for all drifted pages; empty if none has drifted.</summary>
    private static string PatchOf(SiteBuild build) =>
        string.Concat(
            build.Pages.Select(page =>
            {
                var source = page.Source.Source;
                return Patch.Write(source.File, source.Text, PageAcceptance.Preview(page, null).Text);
            })
        );
}

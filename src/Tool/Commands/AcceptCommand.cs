using System.CommandLine;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Tool.Printing;
using AnswerKey.Tool.Reports;

namespace AnswerKey.Tool.Commands;

/// <summary><c>accept</c>: rewrites what pages claim to what their code computes, on purpose.</summary>
internal static class AcceptCommand
{
    public static Command Create(SiteArguments site, Func<ParseResult, Terminal> terminal)
    {
        var paths = SiteArguments.Paths();
        var block = new Option<string?>("--block") { Description = "Only this block, and the claims that it proves.", HelpName = "name" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows what would change and writes nothing." };
        var command = new Command(
            "accept",
            "Rewrites drifted outputs, claims and ticks to what was computed. Read the difference before you commit it."
        );
        command.Arguments.Add(paths);
        command.Options.Add(block);
        command.Options.Add(dryRun);
        site.AddTo(command);
        command.SetAction(
            (result, cancellation) =>
                RunAsync(
                    site.Read(result),
                    result.GetValue(paths) ?? [],
                    result.GetValue(block),
                    result.GetValue(dryRun),
                    terminal(result),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        SiteOptions options,
        string[] paths,
        string? block,
        bool dryRun,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        if (!dryRun && Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            throw new SiteException("CI is set, and a machine must not accept an answer: run accept yourself and commit what it wrote");
        SiteBuilder.CheckFolders(options);
        using var builder = new SiteBuilder(options, BuildMode.Verify);
        var build = await builder.BuildAsync(terminal.Progress, cancellation);
        terminal.Progress("");
        var untouchable = build.Problems.Where(p => p.Code == PlainFile.Code).ToList();
        if (untouchable.Count > 0)
        {
            ProblemPrinter.Print(terminal, untouchable);
            return ExitCodes.Problems;
        }
        var pages = Chosen(options, build, paths);
        var (changed, refused) = (0, 0);
        foreach (var page in pages)
        {
            var (text, plan) = PageAcceptance.Preview(page, block is null ? null : name => name == block);
            ProblemPrinter.Print(terminal, plan.Refused);
            refused += plan.Refused.Length;
            if (plan.Edits.IsEmpty)
                continue;
            changed++;
            Show(terminal, page.Source.Source, text);
            if (!dryRun && PageAcceptance.Write(options.Input, page, text) is { } why)
                throw new SiteException(why);
        }
        var done =
            changed > 0 ? $"{Verdict.Counted(changed, "page")} {(dryRun ? "would change" : "changed")}"
            : refused > 0 ? "nothing was accepted"
            : "nothing to accept, no claim has drifted";
        if (dryRun)
        {
            terminal.Tell(done + (refused == 0 ? "" : ", " + Verdict.Counted(refused, "drift") + " would be left"));
            return refused == 0 ? ExitCodes.Success : ExitCodes.Problems;
        }
        // What was accepted must hold; anything else is a bug, and the author hears of it now rather than from CI.
        if (changed > 0)
        {
            build = await builder.BuildAsync(terminal.Progress, cancellation);
            terminal.Progress("");
        }
        return Left(build, pages, done, terminal);
    }

    private static int Left(SiteBuild build, List<CheckedPage> pages, string done, Terminal terminal)
    {
        var files = pages.Select(p => p.File).ToHashSet();
        var left = build.Problems.Where(p => files.Contains(p.Place.File)).ToList();
        ProblemPrinter.Print(terminal, left);
        if (left.Exists(p => p.Severity == Severity.Error))
        {
            terminal.Tell($"{done}; {Verdict.Failed(left)}", TerminalStyle.Error);
            return ExitCodes.Problems;
        }
        terminal.Tell($"{done}: passed", TerminalStyle.Good);
        return ExitCodes.Success;
    }

    private static List<CheckedPage> Chosen(SiteOptions options, SiteBuild build, string[] paths)
    {
        var chosen = ChosenPages.Of(options.Root, paths);
        chosen.Check([.. build.Pages.Select(p => p.File)]);
        return [.. build.Pages.Where(p => chosen.Holds(p.File))];
    }

    private static void Show(Terminal terminal, FileText before, string after)
    {
        foreach (var line in Patch.Write(before.File, before.Text, after).TrimEnd('\n').Split('\n'))
            terminal.WriteLine(line.TrimEnd('\r'), TerminalStyle.OfDetail(line));
    }
}

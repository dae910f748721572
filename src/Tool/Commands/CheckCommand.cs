using System.CommandLine;
using System.Diagnostics;
using AnswerKey.Documents;
using AnswerKey.Documents.Checking;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Content;
using AnswerKey.Tool.Options;
using AnswerKey.Tool.Printing;
using AnswerKey.Tool.Reports;

namespace AnswerKey.Tool.Commands;

/// <summary><c>check</c>: documents where they lie, without a site.</summary>
internal sealed class CheckCommand
{
    private readonly Argument<string[]> _files = SiteArguments.Paths(
        $"The documents, or patterns of them (default: what {DocumentsSettings.FileName} says, or README.md and docs/**/*.md)."
    );

    private readonly Option<DirectoryInfo?> _root = new("--root", "-r")
    {
        Description = $"The folder with {DocumentsSettings.FileName} (default: the current one).",
        HelpName = "folder",
    };

    private readonly Option<bool> _noCache = new("--nocache") { Description = "Runs every block anew, whatever the cache knows." };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "Lets the failures pass that this file of the root pins; a new one fails, and so does a pinned one that is gone.",
        HelpName = "file",
    };

    private readonly Option<bool> _updateBaseline = new("--update-baseline") { Description = "Pins every failure that there is now." };

    private readonly LogLevelOption _logLevel = new();

    private readonly ReportOption _reports = new();

    public static Command Create(Terminal terminal)
    {
        var check = new CheckCommand();
        var command = new Command("check", "Runs the C# of README.md and other documents where they lie; writes nothing beside them.")
        {
            check._files,
            check._root,
            check._noCache,
            check._baseline,
            check._updateBaseline,
            check._reports.Option,
            check._logLevel.Option,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check._updateBaseline) && result.GetValue(check._baseline) is null)
                result.AddError("--update-baseline needs --baseline and the file to write");
        });
        command.SetAction((result, cancellation) => check.RunAsync(result, check._logLevel.Heard(result, terminal), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var root = Path.TrimEndingDirectorySeparator(
            Path.GetFullPath(arguments.GetValue(_root)?.FullName ?? Directory.GetCurrentDirectory())
        );
        if (!Directory.Exists(root))
            throw new SiteException($"there is no folder '{root}'");
        var problems = new ProblemList();
        var settings = DocumentsSettings.Read(root, problems.Add);
        if (arguments.GetValue(_files) is { Length: > 0 } files)
            settings = settings with { Check = [.. files.Select(f => new Placed(f.Replace('\\', '/'), new Place(f)))] };
        var check = new DocumentsCheck(root, UserCache.Folder, !arguments.GetValue(_noCache));
        var documents = await check.RunAsync(settings, problems, terminal.Progress, cancellation);
        if (arguments.GetValue(_baseline) is { } baseline && !problems.HasErrors)
        {
            if (arguments.GetValue(_updateBaseline))
                Baseline.Write(root, baseline, documents);
            (documents, var gone) = Baseline.Apply(documents, Baseline.Read(root, baseline), baseline);
            problems.AddRange(gone);
        }
        problems.AddRange(documents.SelectMany(d => d.Problems));
        terminal.Progress("");
        var sorted = problems.Sorted();
        ProblemPrinter.Print(terminal, sorted);
        DocumentsPrinter.Print(terminal, documents, sorted, clock.Elapsed);
        var ledger = Ledger.Of(documents.Select(d => Ledger.Of(d.Page, [])));
        var report = new VerifyReport([.. sorted], [.. documents.Select(d => d.Page)], ledger, clock.Elapsed);
        _reports.Write(arguments, report, terminal);
        return problems.HasErrors ? ExitCodes.Problems : ExitCodes.Success;
    }
}

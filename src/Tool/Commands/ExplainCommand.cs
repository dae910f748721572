using System.CommandLine;
using AnswerKey.Engine.Caching;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Site.Content;
using AnswerKey.Site.Pages;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Commands;

/// <summary><c>explain</c>: says what a problem's code means, or for each block of a page whether the next build runs it, and why.</summary>
internal static class ExplainCommand
{
    public static Command Create(SiteArguments site, Func<ParseResult, Terminal> terminal)
    {
        var name = new Argument<string>("name")
        {
            Description =
                "The code of a problem, such as drift; or a page's file, address or xref, such as input/convolution/output-size.md or output-size.",
        };
        var command = new Command(
            "explain",
            "Says what a problem means, or why each block of a page would run or be taken from the cache."
        );
        command.Arguments.Add(name);
        site.AddTo(command);
        command.SetAction(result => Run(site.Read(result), result.GetValue(name)!, terminal(result)));
        return command;
    }

    private static int Run(SiteOptions options, string name, Terminal terminal)
    {
        var entries = Catalogue.Of(options.Parts);
        if (entries.FirstOrDefault(e => e.Explains(name)) is { } entry)
        {
            ProblemExplanation.Print(terminal, entry, options.Parts.Command);
            return ExitCodes.Success;
        }
        SiteBuilder.CheckFolders(options);
        var untouchable = new CheckoutCheck(options).Problems();
        if (untouchable.Count > 0)
        {
            ProblemPrinter.Print(terminal, untouchable);
            return ExitCodes.Problems;
        }
        var content = new ContentReader(options.Root, options.Input, options.Parts.Plugins).Read(options.Settings, _ => { });
        if (PageNames.Find(content, name) is not { } page)
        {
            var names = content.Pages.SelectMany(PageNames.Of).Concat(entries.Select(e => e.Code));
            throw new SiteException(
                $"there is no page and no problem '{name}'; {NearestName.Hint(name, names) ?? "name a page by its file, its address or its xref"}"
            );
        }
        var cache = new ExampleCache(options.UseCache ? options.Cache : null);
        var version = ExecutionVersion.Of(options.Engine(highlight: false));
        foreach (var plan in PageParser.Parse(page, countsNumerals: false, _ => { }).Examples.Plan())
            Print(terminal, CacheExplanation.Of(plan, cache, version));
        return ExitCodes.Success;
    }

    private static void Print(Terminal terminal, CacheExplanation explanation)
    {
        var plan = explanation.Plan;
        var session = plan.Name.Length == 0 ? "the page's session" : $"session '{plan.Name}'";
        terminal.WriteLine(
            $"{plan.File}, {session}: {(explanation.Reused ? "reused" : "runs")}, because {explanation.Reason}",
            TerminalStyle.Place
        );
        foreach (var part in explanation.Changed)
            terminal.WriteLine($"    changed: {part}");
        foreach (var example in plan.Examples)
            terminal.WriteLine($"    {(explanation.Reused ? "reused" : "runs  ")}  line {example.Fence.Line, 4}  {example.Name}");
        if (plan.Claims.Length > 0)
            terminal.WriteLine($"    {(explanation.Reused ? "reused" : "runs  ")}  {Verdict.Counted(plan.Claims.Length, "claim")}");
    }
}

using System.CommandLine;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Site.Build;
using AnswerKey.Tool.Printing;

namespace AnswerKey.Tool.Commands;

/// <summary>The command line: what can be said, and what happens when something cannot.</summary>
internal static partial class CommandLine
{
    public static RootCommand Create(SiteParts parts, Terminal terminal)
    {
        var site = new SiteArguments(parts);
        var root = new RootCommand("Builds the site: runs every example, checks every claim, and writes output/ if nothing is wrong.");
        site.AddTo(root);
        root.SetAction((result, cancellation) => BuildCommand.RunAsync(site.Read(result), Heard(result), cancellation));
        Terminal Heard(ParseResult result) => site.Heard(result, terminal);
        root.Subcommands.Add(VerifyCommand.Create(site, Heard));
        root.Subcommands.Add(CheckCommand.Create(terminal));
        root.Subcommands.Add(PreviewCommand.Create(site, Heard));
        root.Subcommands.Add(AcceptCommand.Create(site, Heard));
        root.Subcommands.Add(NewCommand.Create(site, parts, Heard));
        root.Subcommands.Add(RenameCommand.Create(site, Heard));
        root.Subcommands.Add(ExplainCommand.Create(site, Heard));
        root.Subcommands.Add(CompletionCommand.Create(terminal));
        HelpExamples.AddTo(root, parts.Command);
        return root;
    }

    /// <summary>Parses and runs.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, SiteParts parts, Terminal terminal)
    {
        var root = Create(parts, terminal);
        var result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            ReportErrors(result, root, parts.Command, terminal);
            return ExitCodes.BadCommandLine;
        }
        try
        {
            return await result.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Writer }
            );
        }
        catch (OperationCanceledException)
        {
            terminal.Progress("");
            terminal.WriteLine("cancelled");
            return ExitCodes.Cancelled;
        }
        catch (SiteException e)
        {
            terminal.Progress("");
            terminal.WriteLine(e.Message, TerminalStyle.Error);
            return ExitCodes.Problems;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk's fault or a permission's, not Answer Key's; what was being written is whole or absent.
            terminal.Progress("");
            terminal.WriteLine(e.Message, TerminalStyle.Error);
            return ExitCodes.Problems;
        }
        catch (Exception e)
        {
            terminal.WriteLine(
                $"this is a bug in Answer Key ({e.GetType().Name}: {e.Message}); please report it with the command and the page",
                TerminalStyle.Error
            );
            if (args.Contains("debug") || args.Contains("trace"))
                terminal.Writer.WriteLine(PrintableText.Of(e.ToString(), keepLines: true));
            else
                terminal.WriteLine("--log-level debug shows where it happened");
            return ExitCodes.Bug;
        }
    }

    private static void ReportErrors(ParseResult result, RootCommand root, string program, Terminal terminal)
    {
        var command = result.CommandResult.Command;
        // What follows an unknown option is most likely its value.
        var unknown = result.UnmatchedTokens.TakeWhile(t => !t.StartsWith('-')).ToList();
        unknown.AddRange(result.UnmatchedTokens.Where(t => t.StartsWith('-')));
        foreach (var token in unknown)
        {
            var isOption = token.StartsWith('-');
            var known = isOption ? command.Options.SelectMany(o => o.Aliases.Append(o.Name)) : command.Subcommands.Select(c => c.Name);
            var what =
                isOption ? "is not an option"
                : command is RootCommand ? "is not a command"
                : $"is more than '{command.Name}' takes";
            var hint = NearestName.Hint(token, known) is { } nearest ? "; " + nearest : "";
            terminal.WriteLine($"'{token}' {what}{hint}", TerminalStyle.Error);
        }
        if (unknown.Count == 0)
        {
            foreach (var error in result.Errors)
                terminal.WriteLine(Plain(error.Message), TerminalStyle.Error);
        }
        var verb = command is RootCommand ? "" : command.Name + " ";
        terminal.WriteLine($"run '{program} {verb}--help' to see what there is");
    }

    // The library speaks of its types.
    private static string Plain(string message) =>
        NotANumber().Match(message) is { Success: true } match
            ? $"{match.Groups[2].Value} takes a whole number, not '{match.Groups[1].Value}'"
            : message.TrimEnd('.');

    [GeneratedRegex("^Cannot parse argument '(.*)' for option '(.*)' as expected type")]
    private static partial Regex NotANumber();
}

using AnswerKey.Engine.Problems;

namespace AnswerKey.Tool.Printing;

/// <summary>Prints problems for people: place, message, what was claimed and computed, and a hint.</summary>
internal static class ProblemPrinter
{
    public static void Print(Terminal terminal, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var (word, style) = problem.Severity switch
            {
                Severity.Error => ("error", TerminalStyle.Error),
                Severity.Warning => ("warning", TerminalStyle.Warning),
                _ => ("note", TerminalStyle.Quiet),
            };
            terminal.Write(problem.Place.ToString(), TerminalStyle.Place);
            terminal.Write(": ");
            terminal.Write($"{word} {problem.Code}", style);
            terminal.WriteLine($": {problem.Message}");
            if (problem.Detail is { } detail)
            {
                foreach (var line in detail.Split('\n'))
                    terminal.WriteLine("    " + line, TerminalStyle.OfDetail(line));
            }
            if (problem.Hint is { } hint)
                terminal.WriteLine("    hint: " + hint, TerminalStyle.Quiet);
            if (problem.Detail is not null || problem.Hint is not null)
                terminal.WriteLine("");
        }
    }
}

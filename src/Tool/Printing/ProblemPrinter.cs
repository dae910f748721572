using AnswerKey.Engine.Problems;

namespace AnswerKey.Tool.Printing;

/// <summary>Prints problems for people: place, message, what was claimed and computed, and a hint.</summary>
internal static class ProblemPrinter
{
    // Whoever must mend a thousand lines looks at the first ones, and runs again; reports have all.
    private const int MostOfFile = 100;

    public static void Print(Terminal terminal, IReadOnlyList<Problem> problems)
    {
        var printed = new Dictionary<string, int>();
        foreach (var problem in problems)
        {
            var file = problem.Place.File;
            var before = printed.GetValueOrDefault(file);
            printed[file] = before + 1;
            if (before < MostOfFile)
                Print(terminal, problem);
            else if (before == MostOfFile)
                terminal.WriteLine($"{file}: … and {problems.Count(p => p.Place.File == file) - MostOfFile} more");
        }
    }

    private static void Print(Terminal terminal, Problem problem)
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

using System.Collections.Immutable;
using AnswerKey.Documents.Checking;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Tool.Printing;

/// <summary>Prints what of the documents is proved: a line for each, then all together, then the verdict.</summary>
internal static class DocumentsPrinter
{
    public static void Print(
        Terminal terminal,
        ImmutableArray<DocResult> documents,
        IReadOnlyCollection<Problem> problems,
        TimeSpan elapsed
    )
    {
        var width = documents.Length == 0 ? 0 : documents.Max(d => d.Source.File.Length);
        foreach (var document in documents)
            terminal.Tell($"{document.Source.File.PadRight(width)}  {Counts([document])}");
        if (documents.Length > 1)
            terminal.Tell($"{"in all".PadRight(width)}  {Counts(documents)}", TerminalStyle.Place);
        if (problems.Any(p => p.Severity == Severity.Error))
            terminal.Tell(Verdict.Failed(problems), TerminalStyle.Error);
        else if (documents.IsEmpty)
            terminal.Tell("no C# block was found: nothing is checked", TerminalStyle.Warning);
        else
            terminal.Tell(
                $"{Verdict.Counted(documents.Sum(d => d.Blocks.Length), "block")}, {Verdict.Seconds(elapsed)}: passed",
                TerminalStyle.Good
            );
    }

    private static string Counts(ImmutableArray<DocResult> documents)
    {
        int Of(DocStatus status) => documents.Sum(d => d.CountOf(status));
        var all = documents.Sum(d => d.Blocks.Length);
        var rest = new[]
        {
            (Of(DocStatus.Ran), "ran without a stated value"),
            (Of(DocStatus.Compiled), "compiled"),
            (Of(DocStatus.Skipped), "skipped"),
            (Of(DocStatus.Failed), "failed"),
            (documents.Sum(d => d.Pinned), "of the failures pinned"),
        };
        return string.Join(
            ", ",
            rest.Where(r => r.Item1 > 0)
                .Select(r => $"{r.Item1} {r.Item2}")
                .Prepend($"{Of(DocStatus.Proved)} of {Verdict.Counted(all, "block")} proved")
        );
    }
}

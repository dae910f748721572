using System.Collections.Immutable;
using System.Globalization;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Strength;
using AnswerKey.Site.Build;

namespace AnswerKey.Tool.Printing;

/// <summary>Prints which changes of their code pages do not notice.</summary>
internal static class StrengthPrinter
{
    /// <param name="isDetailed">Whether every survivor is told, and not only those of weak blocks, which are problems.</param>
    public static void Print(Terminal terminal, ImmutableArray<PageStrength> pages, bool isDetailed)
    {
        foreach (var page in pages.OrderBy(p => p.Share.Percent))
        {
            terminal.Tell($"{page.File}: {Text(page.Share, page.Answered)}", isDetailed ? TerminalStyle.Place : TerminalStyle.Quiet);
            if (isDetailed)
                PrintBlocks(terminal, page);
        }
        var all = pages.SelectMany(p => p.Blocks).ToList();
        var refused = all.Sum(b => b.Mutants.Count(m => m.Fate == MutantFate.NotCompiled));
        var endless = all.Sum(b => b.Mutants.Count(m => m.Fate == MutantFate.TimedOut));
        var sum = Text(all.Aggregate(default(Share), (sum, b) => sum + b.Share), all.Sum(b => b.Answered));
        terminal.Tell($"changes of the code: {sum}; {endless} by running too long; {refused} more did not compile");
    }

    private static void PrintBlocks(Terminal terminal, PageStrength page)
    {
        foreach (var block in page.Blocks)
        {
            terminal.Tell($"  {block.Example.Name}, line {block.Example.Fence.Line}: {Text(block.Share, block.Answered)}");
            if (block is { IsAnswered: true, Example.Options.Survivors: { } why })
                terminal.Tell($"    answered: {why}", TerminalStyle.Quiet);
            // Those of weak blocks are told as problems.
            if (block.IsWeak)
                continue;
            foreach (var mutant in block.Survivors)
                terminal.Tell($"    survived: {MutationRun.SurvivorText(block, mutant)}", TerminalStyle.Quiet);
        }
    }

    private static string Text(Share share, int answered) =>
        string.Create(CultureInfo.InvariantCulture, $"{share.Part} of {share.Whole} noticed, {share.Percent:0.#} %")
        + (answered > 0 ? $", {answered} answered" : "");
}

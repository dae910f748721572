using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Markdig;
using AnswerKey.Markdig.Blocks;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;

namespace AnswerKey.Site.Pages.Checks;

/// <summary>
/// Finds fences that are never closed: to Markdown each goes on to the end of the page, or to the end of the next fence, and takes what stands
/// there with it.
/// </summary>
internal static partial class OpenFences
{
    /// <returns>The first and the last line of each: what is wrong there follows from it.</returns>
    public static ImmutableArray<(int First, int Last)> Report(MarkdownDocument document, FileText source, Action<Problem> report)
    {
        var swallowed = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var block in document.Descendants<Block>().SelectMany(FencesOf))
        {
            if (block is not IFencedBlock fence || LastLineOf(block, fence) is not { } last)
                continue;
            var what =
                block is MathBlock ? "formula"
                : block is CodeBlock ? "fence"
                : "container";
            report(PageProblems.OpenFence.At(source.PlaceOf(block), what, new string(fence.FencedChar, fence.OpeningFencedCharCount)));
            swallowed.Add((block.Line + 1, last));
        }
        return swallowed.ToImmutable();
    }

    /// <param name="swallowed">From <see cref="Report"/>.</param>
    public static bool Hold(ImmutableArray<(int First, int Last)> swallowed, Place place) =>
        swallowed.Any(lines => lines.First <= place.Line && place.Line <= lines.Last);

    // An example stands for its two fences.
    private static IEnumerable<Block> FencesOf(Block block) =>
        block is not ExampleBlock example ? [block]
        : example.Output is { } output ? [example.Fence, output]
        : [example.Fence];

    // Null if it is closed, and by a line that was meant for it.
    private static int? LastLineOf(Block block, IFencedBlock fence)
    {
        if (fence.ClosingFencedCharCount == 0)
            return int.MaxValue;
        if (block is not FencedCodeBlock { Lines: { Count: > 0 } lines } || block is MathBlock)
            return null;
        var opensAnother = Enumerable
            .Range(0, lines.Count)
            .Select(i => Opening().Match(lines.Lines[i].ToString()).Groups["marks"])
            .Any(marks => marks.Length >= fence.OpeningFencedCharCount && marks.Value[0] == fence.FencedChar);
        return opensAnother ? block.Line + 1 + lines.Count : null;
    }

    [GeneratedRegex(@"^ {0,3}(?<marks>```+|~~~+)[ \t]*[A-Za-z]")]
    private static partial Regex Opening();
}

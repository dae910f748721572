using AnswerKey.Engine.Problems;
using AnswerKey.Markdig;
using AnswerKey.Markdig.Blocks;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;

namespace AnswerKey.Site.Pages.Checks;

/// <summary>Finds fences that are never closed: to Markdown each goes on to the end of the page, and takes what stands there with it.</summary>
internal static class OpenFences
{
    public static void Report(MarkdownDocument document, FileText source, Action<Problem> report)
    {
        foreach (var block in document.Descendants<Block>())
        {
            // An example stands for its two fences; only the last can be open.
            var last = block is ExampleBlock example ? example.Output ?? example.Fence : block;
            if (last is not IFencedBlock { ClosingFencedCharCount: 0 } fence)
                continue;
            var what =
                last is MathBlock ? "formula"
                : last is CodeBlock ? "fence"
                : "container";
            report(PageProblems.OpenFence.At(source.PlaceOf(last), what, new string(fence.FencedChar, fence.OpeningFencedCharCount)));
        }
    }
}

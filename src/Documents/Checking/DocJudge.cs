using System.Collections.Immutable;
using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;

namespace AnswerKey.Documents.Checking;

/// <summary>Says of each fence of a document what became of it. Pure.</summary>
internal static class DocJudge
{
    /// <param name="page">What was asked.</param>
    /// <param name="result">What the engine answered.</param>
    /// <param name="problems">What was wrong before anything ran.</param>
    public static DocResult Of(DocPage page, PageResult result, IEnumerable<Problem> problems)
    {
        var byExample = result.Problems.ToLookup(problem => ExampleAt(page, problem.Place));
        var blocks = page.Blocks.Select(block => Judge(block, result, byExample)).ToImmutableArray();
        var ofNone = byExample.Where(of => !page.Blocks.Any(block => block.Holds(of.Key))).SelectMany(of => of);
        return new(page.Source, blocks, [.. problems, .. ofNone, .. blocks.SelectMany(block => block.Problems)], result);
    }

    private static DocBlockResult Judge(DocBlock block, PageResult result, ILookup<int, Problem> problems)
    {
        if (block.Problem is { } known)
            return new(block.Fence, DocStatus.Failed, [known]);
        if (block.Count == 0)
            return new(block.Fence, DocStatus.Skipped, []);
        var stated = block.Pairs.Select(pair => pair.Right).ToHashSet();
        var own = Enumerable.Range(block.First, block.Count).Where(i => !stated.Contains(i)).ToList();
        var found = own.SelectMany(i => problems[i]).Select(InItsWords).ToList();
        found = BrokenCode.Told(block.Fence, found);
        // What does not run has no value that could be compared.
        var ran = block.Pairs.Where(pair => result.Examples[pair.Left].Status == ExampleStatus.Ran);
        found.AddRange(ran.Select(pair => Compare(pair, result)).OfType<Problem>());
        var isNotRun = own.Exists(i => result.Examples[i].Status == ExampleStatus.NotRun);
        if (isNotRun && found.Count == 0)
            found.Add(DocumentsProblems.NotRun.At(block.Fence.Place));
        var status =
            found.Exists(p => p.Severity == Severity.Error) || isNotRun ? DocStatus.Failed
            : block.States ? DocStatus.Proved
            : block.Shape is CodeShape.Declarations or CodeShape.Nothing || result.Examples[block.First].Status == ExampleStatus.Compiled
                ? DocStatus.Compiled
            : DocStatus.Ran;
        return new(block.Fence, status, [.. found]);
    }

    // The comment's expression may be none in C#'s eyes, as in `// => Blue`; then its letters are compared.
    private static Problem? Compare(StatedPair pair, PageResult result)
    {
        var (left, right) = (result.Examples[pair.Left], result.Examples[pair.Right]);
        var isValue = right.Status == ExampleStatus.Ran;
        if (isValue && right.Output == left.Output)
            return null;
        var written = isValue ? right.Output : pair.Written.Text;
        var comparison = Comparison.Compare(written, left.Output, Tolerance.None);
        if (comparison.Holds)
            return null;
        return DocumentsProblems.Drifted.At(pair.Written.Start) with { Detail = comparison.Difference };
    }

    // A page says it in its fences, a document in the code.
    private static Problem InItsWords(Problem problem) =>
        problem.Code == EngineProblems.Threw.Code
            ? problem with
            {
                Hint = "if it is meant to, say so behind the statement: // throws and the type",
            }
        : problem.Code == EngineProblems.DidNotThrow.Code ? problem with { Hint = "correct the code, or what is stated" }
        : problem.Code == EngineProblems.OutputDrifted.Code ? DocumentsProblems.Drifted.At(problem.Place) with { Detail = problem.Detail }
        : problem;

    private static int ExampleAt(DocPage page, Place place)
    {
        // Backwards: a stated value stands inside the block that it belongs to.
        for (var i = page.Examples.Examples.Length - 1; i >= 0; i--)
        {
            var example = page.Examples.Examples[i];
            if (Covers(example.Code, place) || example.Claimed is { } claimed && Covers(claimed, place))
                return i;
        }
        return -1;
    }

    private static bool Covers(PlacedText text, Place place)
    {
        var (start, end) = (text.Start, text.At(text.Text.Length));
        return place.File == text.File
            && (place.Line, place.Column).CompareTo((start.Line, start.Column)) >= 0
            && (place.Line, place.Column).CompareTo((end.Line, end.Column)) <= 0;
    }
}

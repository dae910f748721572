using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerKey.Documents.Sources;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Protocols;
using AnswerKey.Engine.Running;
using AnswerKey.Markdig.Blocks;

namespace AnswerKey.Documents.Checking;

/// <summary>A value that a block's comment states as an expression: two examples, compared by what they show.</summary>
/// <param name="Left">Index of the example that computes it.</param>
/// <param name="Right">Index of the example that the comment itself is.</param>
internal sealed record StatedPair(int Left, int Right, PlacedText Written);

/// <summary>A fence, and the examples that it was cut into.</summary>
/// <param name="Shape">What its code is.</param>
/// <param name="First">Index of its first example.</param>
/// <param name="Count">How many examples it is.</param>
/// <param name="States">Whether it says what it gives.</param>
internal sealed record DocBlock(
    DocFence Fence,
    CodeShape Shape,
    int First,
    int Count,
    ImmutableArray<StatedPair> Pairs,
    bool States,
    Problem? Problem
)
{
    public bool Holds(int example) => example >= First && example < First + Count;
}

/// <summary>A document's fences as the engine is asked about them.</summary>
internal sealed partial record DocPage(FileText Source, PageExamples Examples, ImmutableArray<DocBlock> Blocks)
{
    /// <param name="preamble">What every block sees; null for nothing.</param>
    /// <param name="readings">One for each fence.</param>
    /// <param name="report">Told what is wrong with a fence's words.</param>
    public static DocPage Of(
        FileText source,
        ImmutableArray<DocFence> fences,
        ImmutableArray<(CodeReading? Reading, Problem? Problem)> readings,
        PlacedText? preamble,
        Action<Problem> report
    )
    {
        var cutter = new Cutter(report);
        if (preamble is not null)
            cutter.Add(ExampleKind.Setup, "", preamble, null, ExampleOptions.None, isTried: false);
        var blocks = fences.Zip(readings, (fence, reading) => cutter.Cut(fence, reading.Reading, reading.Problem)).ToImmutableArray();
        return new(source, new PageExamples(source.File, [.. cutter.Examples], [], [.. cutter.FreshAt]), blocks);
    }

    [GeneratedRegex(@"//[ \t]*(=>|==>|→)")]
    private static partial Regex Arrow();

    private sealed class Cutter(Action<Problem> report)
    {
        public List<Example> Examples { get; } = [];
        public List<int> FreshAt { get; } = [];

        public DocBlock Cut(DocFence fence, CodeReading? reading, Problem? problem)
        {
            var first = Examples.Count;
            var info = ExampleInfo.Parse(fence.Words, report);
            var shape = reading?.Shape ?? CodeShape.Broken;
            if (fence.Skipped is not null || info.Kind == ExampleKind.Skip)
                return new(fence, shape, first, 0, [], false, null);
            if (reading is null)
                return new(fence, shape, first, 0, [], false, problem! with { Place = fence.Place });
            if (info.Fresh || fence.BeginsAnew)
                FreshAt.Add(first);
            var isCut = info.Kind == ExampleKind.Unverified && fence.Output is null;
            if (shape != CodeShape.Broken)
                ReportUnchecked(fence, isCut ? reading.Pieces.SelectMany(piece => piece.Stated) : []);
            if (info.Kind != ExampleKind.Unverified)
                Add(info.Kind, info.Session, fence.Code, fence.Output, info.Options, isTried: true);
            else if (shape == CodeShape.Broken)
                return new(fence, shape, first, 0, [], false, DocumentsProblems.NotCSharp.At(fence.Place));
            else if (fence.Output is not null)
                Add(ExampleKind.Run, "", fence.Code, fence.Output, ExampleOptions.None, isTried: true);
            else
                return CutAtValues(fence, reading);
            return new(
                fence,
                shape,
                first,
                Examples.Count - first,
                [],
                fence.Output is not null || info.Kind is ExampleKind.Throws or ExampleKind.Error,
                null
            );
        }

        private void ReportUnchecked(DocFence fence, IEnumerable<TextPart> stated)
        {
            var starts = stated.Select(part => part.Start).ToList();
            foreach (Match arrow in Arrow().Matches(fence.Code.Text))
            {
                var end = fence.Code.Text.IndexOf('\n', arrow.Index) is >= 0 and var line ? line : fence.Code.Text.Length;
                if (!starts.Exists(start => start > arrow.Index && start <= end))
                    report(DocumentsProblems.UncheckedValue.At(fence.Code.At(arrow.Index)));
            }
        }

        private DocBlock CutAtValues(DocFence fence, CodeReading reading)
        {
            var first = Examples.Count;
            var pairs = ImmutableArray.CreateBuilder<StatedPair>();
            foreach (var piece in reading.Pieces)
            {
                var code = fence.Code.Slice(piece.Code.Start, piece.Code.Length);
                var stated = piece.Kind == StatedKind.None ? null : Stated(fence.Code, piece.Stated);
                switch (piece.Kind)
                {
                    case StatedKind.Thrown:
                        Add(ExampleKind.Throws, "", code, null, ExampleOptions.None with { Throws = stated!.Text }, isTried: true);
                        break;
                    case StatedKind.Expression:
                        Add(ExampleKind.Run, "", code, null, ExampleOptions.None, isTried: true);
                        Add(ExampleKind.Run, "", stated!, null, ExampleOptions.None, isTried: true);
                        pairs.Add(new(Examples.Count - 2, Examples.Count - 1, stated!));
                        break;
                    default:
                        Add(ExampleKind.Run, "", code, stated, ExampleOptions.None, isTried: true);
                        break;
                }
            }
            var states = reading.Pieces.Any(piece => piece.Kind != StatedKind.None);
            return new(fence, reading.Shape, first, Examples.Count - first, pairs.ToImmutable(), states, null);
        }

        public void Add(ExampleKind kind, string session, PlacedText code, PlacedText? claimed, ExampleOptions options, bool isTried) =>
            Examples.Add(
                new Example(Examples.Count, $"block {Examples.Count + 1}", kind, session, options, code, claimed, code.Start)
                {
                    IsTried = isTried,
                }
            );

        private static PlacedText Stated(PlacedText code, ImmutableArray<TextPart> lines)
        {
            var parts = lines.Select(line => code.Slice(line.Start, line.Length)).ToList();
            return new(code.File, string.Join('\n', parts.Select(p => p.Text)), [.. parts.Select(p => p.Lines[0])]);
        }
    }
}

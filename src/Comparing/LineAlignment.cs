using System.Collections.Immutable;

namespace AnswerKey.Comparing;

/// <summary>Claimed lines beside computed ones.</summary>
internal sealed class LineAlignment(
    ImmutableArray<ComparisonLine> claimed,
    ImmutableArray<ComparisonLine> computed,
    ExactTolerance tolerance
) : ComparisonAlignment(claimed.Length, computed.Length)
{
    protected override bool IsWildcard(int item) => claimed[item].IsAnyLines;

    protected override int EndOf(int item, int place) =>
        place < computed.Length && claimed[item].Holds(computed[place], tolerance) ? place + 1 : -1;

    protected override int StartOf(int item, int end) => end > 0 && claimed[item].Holds(computed[end - 1], tolerance) ? end - 1 : -1;

    // Lines that differ in numbers only belong together.
    protected override int PriceOf(int item, int place) => claimed[item].Holds(computed[place], ExactTolerance.Any) ? 1 : 5;

    protected override int Next(int place) => place + 1;

    protected override Step StepAt(StepKind kind, int item, int place) => new(kind, item, place);
}

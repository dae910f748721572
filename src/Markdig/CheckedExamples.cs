using System.Collections.Frozen;
using System.Text;
using AnswerKey.Engine.Running;

namespace AnswerKey.Markdig;

/// <summary>What became of a document's examples. It travels beside the document, and both together are rendered.</summary>
/// <param name="Asked">What <see cref="DocumentExamples"/> read from the document.</param>
/// <param name="Result">What the engine said to exactly that.</param>
public sealed record CheckedExamples(PageExamples Asked, PageResult Result)
{
    /// <summary>The SVG of each plot that was drawn, by the name of its example; a plot without one is told by its text.</summary>
    public IReadOnlyDictionary<string, string> Plots { get; init; } = FrozenDictionary<string, string>.Empty;

    internal ClaimResult? ResultOf(Claim? claim) => claim is null ? null : Result.Claims[claim.Index];

    /// <summary>What a reader pastes into a file of their own: everything that the block sees and its own code, in order.</summary>
    internal string ProgramUpTo(Example last)
    {
        var program = new StringBuilder();
        foreach (var example in Asked.Examples.TakeWhile(e => e.Index <= last.Index))
        {
            if (example.Session != last.Session || (!example.Runs && example.Index != last.Index))
                continue;
            if (Asked.FreshAt.Contains(example.Index))
                program.Clear();
            program.Append(example.Code.Text).Append("\n\n");
        }
        return program.ToString().TrimEnd();
    }
}

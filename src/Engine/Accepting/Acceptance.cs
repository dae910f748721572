using System.Collections.Immutable;
using System.Text;
using AnswerKey.Comparing;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;

namespace AnswerKey.Engine.Accepting;

/// <summary>A replacement in a file's text.</summary>
/// <param name="Offset">0-based, in UTF-16 units of the original text.</param>
/// <param name="Length">Units of the original text that are replaced; 0 to insert.</param>
/// <param name="Text">With the line ends of the file.</param>
internal sealed record Edit(int Offset, int Length, string Text);

/// <summary>What accepting would do to a page.</summary>
/// <param name="Edits">In the order of the file.</param>
/// <param name="Refused">The drifts that are left alone, each with its reason.</param>
internal sealed record AcceptancePlan(ImmutableArray<Edit> Edits, ImmutableArray<Problem> Refused);

/// <summary>Rewrites what a page claims to what its code computes, and nothing else of the file.</summary>
internal static class Acceptance
{
    /// <summary>
    /// The edits after which every drift of the page verifies. A drift whose place no longer reads as it did when the page was
    /// read, or whose value cannot be written there, is refused.
    /// </summary>
    /// <param name="fileText">The file as it is now, with its own line ends.</param>
    /// <param name="blocks">Chooses blocks by name, and prose claims and choices by the block that proves them; null for all.</param>
    public static AcceptancePlan Plan(PageResult page, string fileText, Func<string, bool>? blocks = null)
    {
        var edits = new List<Edit>();
        var refused = ImmutableArray.CreateBuilder<Problem>();
        foreach (var example in page.Examples)
        {
            if (!example.Drifted || example.Example.Claimed is not { } claimed)
                continue;
            if (blocks is null || blocks(example.Example.Name))
                Take(ForExample(example, claimed, fileText), claimed.Start);
        }
        foreach (var claim in page.Claims)
        {
            if (!claim.Drifted)
                continue;
            if (blocks is null || (claim.ProvedBy is { } block && blocks(block)))
                Take(ForClaim(claim, fileText), claim.Claim.Written.Start);
        }
        return new([.. edits.OrderBy(edit => edit.Offset)], refused.ToImmutable());

        void Take(Rewriting rewriting, Place place)
        {
            if (rewriting.Refusal is { } reason)
                refused.Add(EngineProblems.NotAccepted.At(place, reason));
            else
                edits.AddRange(rewriting.Edits);
        }
    }

    /// <summary>Applies edits that were made for exactly this text.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one is outside the text: they were made for another text.</exception>
    public static string Rewrite(string fileText, IEnumerable<Edit> edits)
    {
        var builder = new StringBuilder(fileText.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Offset))
        {
            if (edit.Offset < at || edit.Offset + edit.Length > fileText.Length)
                throw new ArgumentException($"{edit} does not fit the text.", nameof(edits));
            builder.Append(fileText, at, edit.Offset - at).Append(edit.Text);
            at = edit.Offset + edit.Length;
        }
        return builder.Append(fileText, at, fileText.Length - at).ToString();
    }

    private static Rewriting ForExample(ExampleResult result, PlacedText claimed, string fileText)
    {
        var tolerance = result.Example.Options.Tolerance;
        var (text, refusal) = AcceptanceText.Write(claimed.Text, result.Output, tolerance);
        return refusal is null ? AcceptanceFence.Rewrite(claimed, text, fileText) : Rewriting.Refused(refusal);
    }

    private static Rewriting ForClaim(ClaimResult result, string fileText)
    {
        if (result.Claim.IsChoice)
            return AcceptanceChoice.Rewrite(result, fileText);
        var written = result.Claim.Written;
        var (text, refusal) = AcceptanceText.Write(written.Text, result.Computed, Tolerance.None, result.Parts);
        return refusal is null ? AcceptanceProse.Rewrite(written, text, fileText) : Rewriting.Refused(refusal);
    }
}

/// <summary>Edits, or the reason why there are none.</summary>
internal sealed record Rewriting(IReadOnlyList<Edit> Edits, string? Refusal)
{
    public static readonly Rewriting Moved = Refused(
        "the lines there are not what was read: the file changed since, or they are indented as accept cannot follow"
    );

    public static Rewriting Of(IReadOnlyList<Edit> edits) => new(edits, null);

    public static Rewriting Refused(string reason) => new([], reason);
}

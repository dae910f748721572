using AnswerKey.Engine.Problems;

namespace AnswerKey.Documents.Sources;

/// <summary>A C# fence of a document, or a code element of a comment, before anything is known of its code.</summary>
/// <param name="Words">What its info string, or the comment above it, says of it in the words of pages; empty if nothing.</param>
/// <param name="Skipped">Why a comment above it says that it is not to be checked; null if none does.</param>
/// <param name="Output">The text of the fence right below that states its output; null if there is none.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record DocFence(PlacedText Code, PlacedText Words, string? Skipped, PlacedText? Output, Place Place)
{
    /// <summary>Whether it sees nothing of the fences before it.</summary>
    public bool BeginsAnew { get; init; }
}

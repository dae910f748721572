using System.Collections.Immutable;
using AnswerKey.Documents.Sources;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;

namespace AnswerKey.Documents.Checking;

/// <summary>What became of a fence of a document.</summary>
internal enum DocStatus
{
    /// <summary>It gives what it says.</summary>
    Proved,

    /// <summary>It compiled and ran, and says nothing of what it gives.</summary>
    Ran,

    /// <summary>It declares types or members, or was to be compiled only; it compiled.</summary>
    Compiled,

    /// <summary>It says that it is not to be checked.</summary>
    Skipped,

    /// <summary>It is wrong, or cannot be checked as it stands.</summary>
    Failed,
}

/// <param name="Problems">Of the block, each with its place.</param>
internal sealed record DocBlockResult(DocFence Fence, DocStatus Status, ImmutableArray<Problem> Problems);

/// <summary>A document after checking.</summary>
/// <param name="Problems">Those of its blocks, and those of the document as a whole.</param>
/// <param name="Page">What the engine said, for the reports.</param>
internal sealed record DocResult(FileText Source, ImmutableArray<DocBlockResult> Blocks, ImmutableArray<Problem> Problems, PageResult Page)
{
    /// <summary>How many of its failures a baseline pins.</summary>
    public int Pinned { get; init; }

    public int CountOf(DocStatus status) => Blocks.Count(block => block.Status == status);
}

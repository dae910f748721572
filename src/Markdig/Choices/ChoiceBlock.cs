using AnswerKey.Engine.Running;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Markdig.Choices;

/// <summary>A <c>::: choice check=…</c> and its options.</summary>
internal sealed class ChoiceBlock : LeafBlock
{
    public ChoiceBlock()
        : base(null) => ProcessInlines = false;

    /// <summary>The words after <c>choice</c>.</summary>
    public required string Arguments { get; init; }

    public required IReadOnlyList<ChoiceItem> Items { get; init; }

    /// <summary>What stands inside and is no option, or no plain text of one: nobody would see it checked, or see it at all.</summary>
    public required IReadOnlyList<MarkdownObject> Strangers { get; init; }

    /// <summary>What it states; set when the document's examples are read, and null if it is not well written.</summary>
    public Claim? Claim { get; internal set; }
}

/// <summary>One option as Markdown.</summary>
/// <param name="Value">What stands before the dash.</param>
/// <param name="Explanation">What stands after it; null if nothing does.</param>
/// <param name="BoxOffset">Offset in the file of the character between the brackets.</param>
internal sealed record ChoiceItem(
    bool Ticked,
    ContainerInline Value,
    ContainerInline? Explanation,
    int BoxOffset,
    int ValueOffset,
    string ValueText
);

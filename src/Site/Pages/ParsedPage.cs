using System.Collections.Immutable;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Site.Content;
using AnswerKey.Site.Formulas;
using Markdig.Syntax;

namespace AnswerKey.Site.Pages;

/// <summary>A page whose Markdown has been read: its document, which from here on is only read, and what stands in it.</summary>
/// <param name="CountsNumerals">Whether the numerals in its prose must be proved; if not, <paramref name="Numerals"/> is empty.</param>
/// <param name="Definitions">Terms that the page defines, for the glossary.</param>
/// <param name="HtmlIds">The ids of tags that the page writes as HTML.</param>
public sealed record ParsedPage(
    SourcePage Source,
    MarkdownDocument Document,
    PageExamples Examples,
    ImmutableArray<Heading> Headings,
    ImmutableArray<WrittenLink> Links,
    ImmutableArray<Formula> Formulas,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<string> HtmlIds,
    bool CountsNumerals,
    ImmutableArray<Numeral> Numerals,
    int Words
)
{
    /// <summary>As in <see cref="Place.File"/>.</summary>
    public string File => Source.File;

    /// <summary>Lines that a fence without an end took with it, the first and the last of each: what stands there is not what its author wrote.</summary>
    internal ImmutableArray<(int First, int Last)> Swallowed { get; init; } = [];

    /// <summary>Every id that a link's fragment may name.</summary>
    public ImmutableHashSet<string> Anchors { get; } =
    [.. Headings.Select(h => h.Id), .. Examples.Examples.Select(e => e.Name), .. Definitions.Select(d => d.Id), .. HtmlIds];
}

/// <param name="Level">1 to 6.</param>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>A term and its definition, from a Markdown definition list.</summary>
/// <param name="Place">Where the term stands.</param>
public sealed record Definition(string Id, string Term, Block Node, Place Place);

/// <summary>A link or an image of a page.</summary>
public sealed record WrittenLink(LinkTarget Target, Place Place);

/// <summary>What a link names. Two links of one page with equal targets lead to the same address.</summary>
/// <param name="Text">As the author wrote it.</param>
public readonly record struct LinkTarget(string Text, bool IsImage);

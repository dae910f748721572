using System.Collections.Immutable;
using AnswerKey.Engine.Ledgers;
using AnswerKey.Engine.Problems;
using AnswerKey.Markdig;
using AnswerKey.Site.Content;
using AnswerKey.Site.Formulas;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages;

/// <summary>A page whose Markdown has been read.</summary>
/// <param name="Formulas">Each with the node that will show it.</param>
/// <param name="CountsNumerals">Whether the numerals in its prose must be proved; if not, <paramref name="Numerals"/> is empty.</param>
/// <param name="Definitions">Terms that the page defines, for the glossary.</param>
public sealed record ParsedPage(
    SourcePage Source,
    MarkdownDocument Document,
    DocumentExamples Examples,
    ImmutableArray<Heading> Headings,
    ImmutableArray<WrittenLink> Links,
    ImmutableArray<(Formula Formula, MarkdownObject Node)> Formulas,
    ImmutableArray<Definition> Definitions,
    bool CountsNumerals,
    ImmutableArray<Numeral> Numerals,
    int Words
)
{
    /// <summary>Every id that a link's fragment may name.</summary>
    public ImmutableHashSet<string> Anchors { get; } =
    [
        .. Headings.Select(h => h.Id),
        .. Examples.Page.Examples.Select(e => e.Name),
        .. Definitions.Select(d => d.Id),
    ];
}

/// <param name="Level">1 to 6.</param>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>A term and its definition, from a Markdown definition list.</summary>
public sealed record Definition(string Id, string Term, Block Node);

/// <summary>A link or an image as written.</summary>
/// <param name="Target">As the author wrote it.</param>
/// <param name="Node">Its URL is replaced by the resolved one before rendering.</param>
public sealed record WrittenLink(string Target, bool IsImage, Place Place, LinkInline Node);

using System.Collections.Immutable;
using System.Globalization;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Markdig;
using AnswerKey.Site.Addresses;
using AnswerKey.Site.Content;
using AnswerKey.Site.Formulas;
using AnswerKey.Site.Pages.Checks;
using AnswerKey.Site.Pages.Dialect;
using AnswerKey.Site.Views;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages;

/// <summary>Reads the Markdown of pages. Safe to use from several threads.</summary>
internal static class PageParser
{
    // They are compiled together, and if that takes too long one by one, to find which it is.
    private const int MostClaims = 10_000;

    internal static MarkdownPipeline Pipeline { get; } = Build();

    /// <param name="countsNumerals">Whether the numerals of its prose are looked for.</param>
    public static ParsedPage Parse(SourcePage page, bool countsNumerals, Action<Problem> report)
    {
        var source = page.Source;
        if (LimitsExtension.Parse(source, Pipeline, report) is not { } document)
            return GiveUp(page, countsNumerals);
        var headings = ImmutableArray.CreateBuilder<Heading>();
        var links = ImmutableArray.CreateBuilder<WrittenLink>();
        var formulas = ImmutableArray.CreateBuilder<Formula>();
        var definitions = ImmutableArray.CreateBuilder<Definition>();
        var ids = new List<Placed>();
        var words = 0;
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case HeadingBlock heading:
                    if (heading.Level == 1)
                        report(PageProblems.SecondTitle.At(source.PlaceOf(heading), heading.Inline.PlainText()));
                    headings.Add(new Heading(heading.Level, heading.TryGetAttributes()?.Id ?? "", heading.Inline.PlainText()));
                    break;
                case LinkInline { Url: not null } link:
                    links.Add(new WrittenLink(new LinkTarget(link.Url, link.IsImage), source.PlaceOf(link)));
                    break;
                case HtmlInline html:
                    AddHtml(new PlacedText(source.File, html.Tag, [source.StartAt(html.Span.Start)]), links, ids);
                    break;
                case HtmlBlock html:
                    AddHtml(source.ContentOf(html), links, ids);
                    break;
                case MathInline math:
                    formulas.Add(new Formula(new TexFormula(math.Content.ToString(), Display: false), source.PlaceOf(math)));
                    break;
                case MathBlock math:
                    formulas.Add(new Formula(new TexFormula(math.Lines.ToString(), Display: true), source.PlaceOf(math)));
                    break;
                case DefinitionItem item:
                    AddDefinitions(item, source, definitions);
                    break;
                case LiteralInline literal:
                    words += CountWords(literal.Content.AsSpan());
                    break;
            }
        }
        var swallowed = OpenFences.Report(document, source, report);
        // Half of a footnote may be among what was swallowed.
        if (swallowed.IsEmpty)
            FootnoteCheck.Report(document, source, report);
        void Tell(Problem problem)
        {
            if (!OpenFences.Hold(swallowed, problem.Place))
                report(problem);
        }
        MeantFormulas.Report(document, source, report);
        LostText.Report(document, source, report);
        UnreadParts.Report(document, source, Tell);
        // Neither is read as Markdown.
        if (UnreadParts.IsClaim(page.FrontMatter.Title + "\n" + page.FrontMatter.Description))
            report(PageProblems.ClaimInFrontMatter.At(page.FrontMatter.TitlePlace));
        var examples = DocumentExamples.Of(document, source, Tell);
        if (examples.Claims.Length > MostClaims)
        {
            var next = examples.Claims[MostClaims].Written.Start;
            report(PageProblems.TooManyClaims.At(next, MostClaims.ToString("N0", CultureInfo.InvariantCulture)));
            return GiveUp(page, countsNumerals);
        }
        ReportIds(headings, examples, definitions, ids, report);
        var numerals = countsNumerals ? ProseNumerals.Of(document, source) : [];
        return new ParsedPage(
            page,
            document,
            examples,
            headings.ToImmutable(),
            links.ToImmutable(),
            formulas.ToImmutable(),
            definitions.ToImmutable(),
            [.. ids.Select(i => i.Text)],
            countsNumerals,
            numerals,
            words
        )
        {
            Swallowed = swallowed,
        };
    }

    /// <summary>What stands for a page that goes beyond a limit: others may link to it all the same.</summary>
    public static ParsedPage GiveUp(SourcePage page, bool countsNumerals) =>
        new(page, new MarkdownDocument(), new PageExamples(page.File, [], [], []), [], [], [], [], [], countsNumerals, [], 0)
        {
            Swallowed = [(1, int.MaxValue)],
        };

    // What HTML links to is checked like any other link.
    private static void AddHtml(PlacedText html, ImmutableArray<WrittenLink>.Builder links, List<Placed> ids)
    {
        foreach (var value in HtmlTags.ValuesIn(html.Text))
        {
            // Where the lines of a tag in a paragraph begin nobody knows.
            var place = html.Lines.Length == 1 && html.Text.Contains('\n', StringComparison.Ordinal) ? html.Start : html.At(value.Start);
            if (value.Kind == HtmlValueKind.Id)
                ids.Add(new Placed(HtmlTags.TextOf(html.Text, value), place));
            else if (value.IsAddress)
                links.AddRange(
                    HtmlTags
                        .AddressesOf(html.Text, value)
                        .Select(a => new WrittenLink(new LinkTarget(a, value.Kind != HtmlValueKind.Link), place))
                );
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UseYamlFrontMatter()
            .UseAlertBlocks()
            .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseFootnotes()
            .UseMathematics()
            .UsePipeTables()
            .UseExamples();
        builder.Extensions.AddIfNotAlready<CaptionExtension>();
        builder.Extensions.AddIfNotAlready<LimitsExtension>();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new AlertParser());
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(new ScriptParser());
        builder.DocumentProcessed += UnescapeBars;
        return builder.Build();
    }

    // In a table a bar inside code is escaped, or it would end the cell: the escape is the table's, and no part of the code.
    private static void UnescapeBars(MarkdownDocument document)
    {
        foreach (var cell in document.Descendants<TableCell>())
        foreach (var code in cell.Descendants<CodeInline>())
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
    }

    private static void AddDefinitions(DefinitionItem item, FileText source, ImmutableArray<Definition>.Builder definitions)
    {
        foreach (var term in item.OfType<DefinitionTerm>())
        {
            var text = term.Inline.PlainText();
            var id = "term-" + SitePaths.Slug(text);
            term.GetAttributes().Id = id;
            definitions.Add(new Definition(id, text, item, source.PlaceOf(term)));
        }
    }

    // Those of headings and blocks keep clear of each other, for they are not all the author's words.
    private static void ReportIds(
        IEnumerable<Heading> headings,
        PageExamples examples,
        IEnumerable<Definition> definitions,
        IEnumerable<Placed> html,
        Action<Problem> report
    )
    {
        var taken = headings.Select(h => h.Id).Concat(examples.Examples.Select(e => e.Name)).ToHashSet();
        // A term that stands twice is told as such.
        foreach (var (id, place) in definitions.DistinctBy(d => d.Id).Select(d => new Placed(d.Id, d.Place)).Concat(html))
        {
            if (!taken.Add(id))
                report(PageProblems.DuplicateId.At(place, id));
        }
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            if (letter && !inside)
                words++;
            inside = letter || (inside && c is '\'' or '’' or '-');
        }
        return words;
    }
}

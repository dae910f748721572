using System.Text;
using System.Text.RegularExpressions;
using AnswerKey.Markdig;
using AnswerKey.Markdig.Blocks;
using AnswerKey.Markdig.Choices;
using AnswerKey.Site.Build;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Yaml;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages;

/// <summary>Parts of a page that are shown elsewhere too: on cards, on the sheet, in lists.</summary>
public static partial class PageSections
{
    /// <summary>The heading of the section that could be said aloud.</summary>
    public const string AnswerHeading = "Answer";

    /// <summary>The HTML below the page's <c>## Answer</c>, fit to stand on another page: no ids, and links that lead back here. Empty if it has none.</summary>
    public static string AnswerHtml(this CheckedPage page)
    {
        var html = new StringBuilder();
        var inside = false;
        foreach (var block in page.Page.Document)
        {
            if (block is HeadingBlock { Level: <= 2 } heading)
                inside = heading.Inline.PlainText() == AnswerHeading;
            else if (inside && block is not ChoiceBlock)
                html.Append(page.Render(block));
        }
        return Portable(html.ToString(), page.Source.Url.Value);
    }

    /// <summary>
    /// What stands above the first heading, choices aside: the question in more words than the title. Of a block it has the output alone,
    /// which is what the question gives, such as a matrix.
    /// </summary>
    public static string IntroductionHtml(this CheckedPage page)
    {
        var html = new StringBuilder();
        foreach (var block in page.Page.Document.TakeWhile(b => b is not HeadingBlock))
        {
            if (block is ExampleBlock { Output: { } output })
                html.Append(page.Render(output));
            else if (block is not (ExampleBlock or ChoiceBlock or YamlFrontMatterBlock))
                html.Append(page.Render(block));
        }
        return Portable(html.ToString(), page.Source.Url.Value);
    }

    /// <summary>The page's choices, each with its options as HTML.</summary>
    public static IEnumerable<IReadOnlyList<(string Text, bool Correct, string Explanation)>> Choices(this CheckedPage page) =>
        page
            .Page.Document.Descendants<ChoiceBlock>()
            .Select(choice =>
                (IReadOnlyList<(string, bool, string)>)
                    [
                        .. choice.Items.Select(item =>
                            (
                                Portable(page.RenderInlines(item.Value), page.Source.Url.Value),
                                item.Ticked,
                                item.Explanation is null ? "" : Portable(page.RenderInlines(item.Explanation), page.Source.Url.Value)
                            )
                        ),
                    ]
            );

    /// <summary>The page's second-level headings, each with the resolved targets of the links below it.</summary>
    public static IEnumerable<(Heading Heading, IReadOnlyList<string> Links)> LinksByHeading(this CheckedPage page)
    {
        Heading? current = null;
        var links = new List<string>();
        foreach (var block in page.Page.Document)
        {
            if (block is HeadingBlock heading)
            {
                if (current is not null)
                    yield return (current, links);
                links = [];
                current = heading.Level == 2 ? new Heading(2, heading.TryGetAttributes()?.Id ?? "", heading.Inline.PlainText()) : null;
            }
            else
            {
                links.AddRange(
                    block
                        .Descendants<LinkInline>()
                        .Where(l => !l.IsImage && l.Url is not null)
                        .Select(l => page.Findings.Addresses.GetValueOrDefault(new LinkTarget(l.Url!, IsImage: false), l.Url!))
                );
            }
        }
        if (current is not null)
            yield return (current, links);
    }

    /// <summary>The terms that the page defines, each with its definition as HTML.</summary>
    public static IEnumerable<(string Id, string Term, string Html)> GlossaryEntries(this CheckedPage page) =>
        page.Page.Definitions.Select(definition =>
        {
            var html = new StringBuilder();
            foreach (var block in ((ContainerBlock)definition.Node).Where(b => b is not DefinitionTerm))
                html.Append(page.Render(block));
            return (definition.Id, definition.Term, Portable(html.ToString(), page.Source.Url.Value));
        });

    private static string Render(this CheckedPage page, MarkdownObject node) => PageHtml.Render(page.Page, page.Findings, node);

    private static string RenderInlines(this CheckedPage page, ContainerInline inlines) => page.Render(inlines).Trim();

    private static string Portable(string html, string url) =>
        Id().Replace(html, "").Replace("href=\"#", $"href=\"{url}#", StringComparison.Ordinal);

    [GeneratedRegex("""(?<=<[^<>]*)\sid="[^"]*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Id();
}

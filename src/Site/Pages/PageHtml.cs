using System.Globalization;
using System.Text.RegularExpressions;
using AnswerKey.Markdig;
using AnswerKey.Site.Formulas;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace AnswerKey.Site.Pages;

/// <summary>The HTML of pages: a function of a page and of what was found out about it. Safe to use from several threads.</summary>
internal static partial class PageHtml
{
    /// <summary>The HTML of the page's body.</summary>
    public static string Render(ParsedPage page, Findings findings) => Render(page, findings, page.Document);

    /// <summary>The HTML of one node of a page.</summary>
    internal static string Render(ParsedPage page, Findings findings, MarkdownObject node)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        PageParser.Pipeline.Setup(renderer);
        renderer.UseResults(new CheckedExamples(page.Examples, findings.Result) { Plots = findings.Plots });
        var renderers = renderer.ObjectRenderers;
        renderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer(findings.Addresses));
        renderers.ReplaceOrAdd<HtmlInlineRenderer>(new HtmlInlineLinkRenderer(findings.Addresses));
        renderers.ReplaceOrAdd<HtmlBlockRenderer>(new HtmlBlockLinkRenderer(findings.Addresses));
        renderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new FormulaInlineRenderer(findings.Formulas));
        renderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new FormulaBlockRenderer(findings.Formulas));
        renderer.Render(node);
        return WithoutTableStyles(writer.ToString());
    }

    // Markdig aligns columns with inline styles, which the site's policy refuses, and an empty corner cell is no heading.
    private static string WithoutTableStyles(string html) =>
        html.Contains("<th", StringComparison.Ordinal)
            ? EmptyHeading()
                .Replace(html, "<td></td>")
                .Replace(" style=\"text-align: left;\"", "", StringComparison.Ordinal)
                .Replace(" style=\"text-align: right;\"", " class=\"num\"", StringComparison.Ordinal)
                .Replace(" style=\"text-align: center;\"", " class=\"middle\"", StringComparison.Ordinal)
            : html;

    [GeneratedRegex("<th(?: [^>]*)?></th>")]
    private static partial Regex EmptyHeading();
}

using AnswerKey.Engine.Problems;
using Markdig.Syntax;

namespace AnswerKey.Site.Formulas;

/// <summary>A TeX formula of a page.</summary>
/// <param name="Display">True for a formula on lines of its own.</param>
public sealed record Formula(string Tex, bool Display, Place Place)
{
    private static readonly object HtmlKey = new();

    /// <summary>Gives a formula's node the HTML to render.</summary>
    internal static void Attach(MarkdownObject node, string html) => node.SetData(HtmlKey, html);

    internal static string? HtmlOf(MarkdownObject node) => node.GetData(HtmlKey) as string;
}

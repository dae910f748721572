using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages.Dialect;

/// <summary>An image that is a paragraph of its own becomes a figure; its alternative text is the caption too, claims and all.</summary>
internal sealed class CaptionExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer());
    }

    private sealed class FigureRenderer : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
        {
            if (obj.Inline is not { FirstChild: LinkInline { IsImage: true, NextSibling: null } image } || renderer.ImplicitParagraph)
            {
                base.Write(renderer, obj);
                return;
            }
            renderer.EnsureLine();
            renderer.Write("<figure>");
            renderer.Write(image);
            renderer.Write("<figcaption>");
            renderer.WriteChildren(image);
            renderer.WriteLine("</figcaption></figure>");
        }
    }
}

using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Markdig.Claims;

/// <summary>Turns each link to <c>check:</c> into a <see cref="ClaimInline"/>.</summary>
internal sealed class ClaimExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.DocumentProcessed -= FindClaims;
        pipeline.DocumentProcessed += FindClaims;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.AddIfNotAlready(new ClaimRenderer(results: null));
    }

    private static void FindClaims(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(IsClaim).ToList())
        {
            var claim = new ClaimInline
            {
                Target = link.Url![ClaimInline.Scheme.Length..],
                TargetSpan = link.UrlSpan,
                Definition = link.Reference,
                Span = link.Span,
                Line = link.Line,
                Column = link.Column,
            };
            link.ReplaceBy(claim, copyChildren: true);
        }
    }

    private static bool IsClaim(LinkInline link) =>
        !link.IsImage && link.Url?.StartsWith(ClaimInline.Scheme, StringComparison.Ordinal) == true;
}

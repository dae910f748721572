using AnswerKey.Markdig.Claims;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Markdig.Choices;

/// <summary>Turns each <c>::: choice</c> container into a <see cref="ChoiceBlock"/>. Needs custom containers and task lists in the pipeline.</summary>
internal sealed class ChoiceExtension : IMarkdownExtension
{
    // What may stand between an option's value and its explanation.
    private static readonly string[] _dashes = [" — ", " – ", " -- "];

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.DocumentProcessed -= FindChoices;
        pipeline.DocumentProcessed += FindChoices;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.AddIfNotAlready(new ChoiceRenderer(results: null));
    }

    private static void FindChoices(MarkdownDocument document)
    {
        foreach (var container in document.Descendants<CustomContainer>().Where(c => c.Info == "choice").ToList())
        {
            var parent = container.Parent!;
            var index = parent.IndexOf(container);
            var strangers = Strangers(container).ToList();
            var items = container.Descendants<ListItemBlock>().Select(ItemOf).OfType<ChoiceItem>().ToList();
            var choice = new ChoiceBlock
            {
                Arguments = container.Arguments ?? "",
                Items = items,
                Strangers = strangers,
                Line = container.Line,
                Column = container.Column,
                Span = container.Span,
            };
            parent.RemoveAt(index);
            parent.Insert(index, choice);
        }
    }

    // Asked before the options are taken apart.
    private static IEnumerable<MarkdownObject> Strangers(CustomContainer container)
    {
        var options = container.OfType<ListBlock>().FirstOrDefault();
        foreach (var block in container)
        {
            if (block is not ListBlock list || !ReferenceEquals(list, options))
            {
                yield return block;
                continue;
            }
            foreach (var item in list.OfType<ListItemBlock>())
            {
                if (item is not [ParagraphBlock { Inline.FirstChild: TaskList }, ..])
                    yield return item;
                foreach (var more in item.Skip(1))
                    yield return more;
                foreach (var inline in item.Descendants<Inline>().Where(i => i is ClaimInline or LinkInline or HtmlInline))
                    yield return inline;
            }
        }
    }

    private static ChoiceItem? ItemOf(ListItemBlock item)
    {
        if (item.FirstOrDefault() is not ParagraphBlock { Inline: { } content } || content.FirstChild is not TaskList box)
            return null;
        var value = new ContainerInline();
        var explanation = new ContainerInline();
        var current = value;
        var valueOffset = box.Span.End + 2;
        foreach (var inline in content.Skip(1).ToList())
        {
            inline.Remove();
            if (ReferenceEquals(current, value) && inline is LiteralInline literal && Split(literal) is var (before, after))
            {
                value.AppendChild(before);
                current = explanation;
                current.AppendChild(after);
            }
            else
            {
                current.AppendChild(inline);
            }
        }
        return new ChoiceItem(
            box.Checked,
            value,
            explanation.FirstChild is null ? null : explanation,
            box.Span.Start + 1,
            valueOffset,
            value.PlainText().Trim()
        );
    }

    private static (LiteralInline Before, LiteralInline After)? Split(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        foreach (var dash in _dashes)
        {
            var at = text.IndexOf(dash, StringComparison.Ordinal);
            if (at >= 0)
                return (new LiteralInline(text[..at].TrimStart()), new LiteralInline(text[(at + dash.Length)..]));
        }
        return null;
    }
}

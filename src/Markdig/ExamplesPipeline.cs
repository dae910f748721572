using System.Globalization;
using AnswerKey.Engine.Running;
using AnswerKey.Markdig.Blocks;
using AnswerKey.Markdig.Choices;
using AnswerKey.Markdig.Claims;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Syntax;

namespace AnswerKey.Markdig;

/// <summary>Adds Answer Key's features to any Markdig pipeline.</summary>
public static class ExamplesPipeline
{
    /// <summary>
    /// Reads C# fences, <c>output</c> fences, <c>check:</c> links and <c>::: choice</c> containers as examples, claims and choices.
    /// Parse a document, read its <see cref="DocumentExamples"/>, have an <see cref="ExampleEngine"/> check them, and render the document with
    /// what it found: <see cref="ToHtml"/>. A document that is rendered alone reads as plain Markdown does.
    /// </summary>
    public static MarkdownPipelineBuilder UseExamples(this MarkdownPipelineBuilder pipeline)
    {
        pipeline.UsePreciseSourceLocation();
        pipeline.Extensions.AddIfNotAlready<ContainerExtension>();
        pipeline.Extensions.AddIfNotAlready<TaskListExtension>();
        pipeline.Extensions.AddIfNotAlready<ExampleExtension>();
        pipeline.Extensions.AddIfNotAlready<ClaimExtension>();
        pipeline.Extensions.AddIfNotAlready<ChoiceExtension>();
        return pipeline;
    }

    /// <summary>Renders a document with what became of its examples. The document is only read.</summary>
    /// <param name="pipeline">The pipeline that parsed it.</param>
    public static string ToHtml(this MarkdownDocument document, MarkdownPipeline pipeline, CheckedExamples results)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.UseResults(results);
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>Makes a renderer that the pipeline has set up show what became of the examples of the one document that it is for.</summary>
    public static void UseResults(this HtmlRenderer renderer, CheckedExamples results)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<ExampleBlockRenderer>(new ExampleBlockRenderer(results));
        renderer.ObjectRenderers.ReplaceOrAdd<ClaimRenderer>(new ClaimRenderer(results));
        renderer.ObjectRenderers.ReplaceOrAdd<ChoiceRenderer>(new ChoiceRenderer(results));
    }
}

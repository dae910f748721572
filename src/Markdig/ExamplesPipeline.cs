using AnswerKey.Markdig.Blocks;
using AnswerKey.Markdig.Choices;
using AnswerKey.Markdig.Claims;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;

namespace AnswerKey.Markdig;

/// <summary>Adds Answer Key's features to any Markdig pipeline.</summary>
public static class ExamplesPipeline
{
    /// <summary>
    /// Reads C# fences, <c>output</c> fences, <c>check:</c> links and <c>::: choice</c> containers as examples, claims and choices.
    /// Parse a document, take its <see cref="DocumentExamples"/>, check them, and render: what is not checked renders as plain Markdown does.
    /// </summary>
    public static MarkdownPipelineBuilder UseExamples(this MarkdownPipelineBuilder pipeline)
    {
        pipeline.UsePreciseSourceLocation();
        pipeline.Extensions.AddIfNotAlready<CustomContainerExtension>();
        pipeline.Extensions.AddIfNotAlready<TaskListExtension>();
        pipeline.Extensions.AddIfNotAlready<ExampleExtension>();
        pipeline.Extensions.AddIfNotAlready<ClaimExtension>();
        pipeline.Extensions.AddIfNotAlready<ChoiceExtension>();
        return pipeline;
    }
}

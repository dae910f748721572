using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using AnswerKey.Markdig;
using AnswerKey.Markdig.Blocks;
using Markdig;
using Markdig.Syntax;

namespace AnswerKey.Documents.Sources;

/// <summary>Finds the C# fences of Markdown that was written for any host.</summary>
internal static partial class MarkdownSource
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .Build();

    /// <param name="unlabelled">Whether a fence without a language right below a block is its output.</param>
    public static ImmutableArray<DocFence> FencesOf(FileText source, bool unlabelled) =>
        [
            .. Markdown
                .Parse(source.Text, _pipeline)
                .Descendants<FencedCodeBlock>()
                .Where(fence => FenceLanguage.IsCSharp(fence.Info))
                .Select(fence => Fence(fence, source, unlabelled)),
        ];

    private static DocFence Fence(FencedCodeBlock fence, FileText source, bool unlabelled)
    {
        var parent = fence.Parent!;
        var index = parent.IndexOf(fence);
        var below = index + 1 < parent.Count ? parent[index + 1] as FencedCodeBlock : null;
        var output = below?.Info is "output" or "console" or "text" || unlabelled && below is { Info: null or "" } ? below : null;
        var words = FirstWord().IsMatch(fence.Arguments ?? "") ? DocumentExamples.ArgumentsOf(fence, source) : null;
        string? skipped = null;
        // Comments stand above, in any number; another tool's are passed over.
        for (var i = index - 1; i >= 0 && parent[i] is HtmlBlock { Type: HtmlBlockType.Comment } comment; i--)
        {
            var text = source.Slice(comment.Span.Start, comment.Span.Length);
            if (Disposition().Match(text.Text) is not { Success: true } match)
                continue;
            var said = match.Groups[1];
            if (Skip().Match(said.Value) is { Success: true } skip)
                skipped = skip.Groups[1].Value.Trim('"');
            else
                words = source.Slice(comment.Span.Start + said.Index, said.Length);
        }
        return new DocFence(
            source.ContentOf(fence),
            words ?? new PlacedText(source.File, "", [source.StartAt(fence.Span.Start)]),
            skipped,
            output is null ? null : source.ContentOf(output),
            source.PlaceOf(fence)
        );
    }

    // Other tools' words, such as a title or lines to highlight, are not ours to judge.
    [GeneratedRegex(@"^\s*(run|setup|compile|skip)\b")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"^<!--\s*example:\s*(.*?)\s*-->", RegexOptions.Singleline)]
    private static partial Regex Disposition();

    [GeneratedRegex(@"^skip[\s=]+(.+)$", RegexOptions.Singleline)]
    private static partial Regex Skip();
}

using System.Text.RegularExpressions;
using AnswerKey.Engine.Problems;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace AnswerKey.Site.Pages.Checks;

/// <summary>Finds what a reader of the source takes for a block, a claim or a choice, and Markdown does not: it would be published unchecked.</summary>
internal static partial class UnreadParts
{
    private const string Choice = "choice";

    public static void Report(MarkdownDocument document, FileText source, Action<Problem> report)
    {
        foreach (var block in document.Descendants<Block>())
        {
            switch (block)
            {
                case HtmlBlock { Type: not HtmlBlockType.Comment } html:
                    foreach (Match part in Part().Matches(source.Text.Substring(html.Span.Start, html.Span.Length)))
                        report(PageProblems.UnreadInHtml.At(source.PlaceAt(html.Span.Start + part.Index), WhatIs(part)));
                    break;
                case CodeBlock and not FencedCodeBlock when Fence().IsMatch(((CodeBlock)block).Lines.ToString()):
                    report(PageProblems.UnreadTooDeep.At(source.PlaceAt(block.Span.Start)));
                    break;
                case CustomContainer { Info: { } info } container when info != Choice && NearestName.Of(info, [Choice]) is not null:
                    report(PageProblems.UnreadChoice.At(source.PlaceAt(container.Span.Start), info));
                    break;
            }
        }
    }

    private static string WhatIs(Match part) =>
        part.Groups["fence"].Success ? "a C# block"
        : part.Groups["claim"].Success ? "a claim"
        : "a choice";

    [GeneratedRegex(
        @"^[ \t>]*(?<fence>(?:```+|~~~+)[ \t]*(?:csharp|cs|c\#))|(?<claim>\]\(<?check:)|^[ \t>]*(?<choice>:::[ \t]*choice)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Part();

    [GeneratedRegex(@"\A[ \t]*(?:```+|~~~+)[ \t]*(?:csharp|cs|c\#)(?:\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Fence();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Accepting;
using AnswerKey.Engine.Problems;
using AnswerKey.Engine.Running;
using AnswerKey.Markdig.Blocks;
using AnswerKey.Markdig.Choices;
using AnswerKey.Markdig.Claims;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Markdig;

/// <summary>Reads the examples, claims and choices of a parsed document.</summary>
public static partial class DocumentExamples
{
    /// <summary>
    /// What the engine is asked to check. Each block and claim of the document learns which of these it is; nothing else is written to it,
    /// and it can be rendered with any number of results.
    /// </summary>
    /// <param name="source">The very text that the document was parsed from.</param>
    /// <param name="report">Told what is wrong with how they are written.</param>
    public static PageExamples Of(MarkdownDocument document, FileText source, Action<Problem> report)
    {
        var examples = ImmutableArray.CreateBuilder<Example>();
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var fresh = ImmutableHashSet.CreateBuilder<int>();
        var names = new ExampleNames([.. document.Descendants<HeadingBlock>().Select(h => h.TryGetAttributes()?.Id ?? "")], source, report);
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case HeadingBlock heading:
                    names.Enter(heading.TryGetAttributes()?.Id);
                    break;
                case ExampleBlock block:
                    examples.Add(block.Example = ToExample(block, examples.Count, source, names, fresh, report));
                    break;
                case FencedCodeBlock { Info: FenceLanguage.Output } stray:
                    report(MarkdigProblems.ClaimWithoutBlock.At(source.PlaceOf(stray)));
                    break;
                case FencedCodeBlock { Info: { } info } fence when FenceLanguage.MeantBy($"{info} {fence.Arguments}") is { } meant:
                    report(MarkdigProblems.UnreadFence.At(source.PlaceOf(fence), $"{info} {fence.Arguments}".TrimEnd(), meant));
                    break;
                case ClaimInline claim:
                    claims.Add(claim.Claim = ToClaim(claim, claims.Count, source, report));
                    break;
                case ChoiceBlock choice:
                    foreach (var stranger in choice.Strangers)
                        report(MarkdigProblems.StrangerInChoice.At(source.PlaceOf(stranger)));
                    foreach (var item in choice.Items)
                    {
                        if (ShownClaims.Disguise(item.Value) is { } disguise)
                            report(MarkdigProblems.Disguised.At(source.PlaceAt(item.ValueOffset), disguise));
                    }
                    if (ToClaim(choice, claims.Count, source, report) is { } ofChoice)
                        claims.Add(choice.Claim = ofChoice);
                    break;
            }
        }
        ShownClaims.Report(document, source, report);
        return new PageExamples(source.File, examples.ToImmutable(), claims.ToImmutable(), fresh.ToImmutable());
    }

    private static Example ToExample(
        ExampleBlock block,
        int index,
        FileText source,
        ExampleNames names,
        ImmutableHashSet<int>.Builder fresh,
        Action<Problem> report
    )
    {
        var fence = block.Fence;
        var info = ExampleInfo.Parse(ArgumentsOf(fence, source), report);
        if (info.Fresh)
            fresh.Add(index);
        var claimed = block.Output is { } output ? source.ContentOf(output) : null;
        return new Example(
            index,
            names.NameOf(info.Name, fence),
            info.Kind,
            info.Session,
            info.Options,
            source.ContentOf(fence),
            claimed,
            source.PlaceOf(fence)
        );
    }

    internal static PlacedText ArgumentsOf(FencedCodeBlock fence, FileText source)
    {
        var arguments = fence.Arguments ?? "";
        var info = source.Text.IndexOf(fence.Info!, fence.Span.Start, StringComparison.Ordinal) + fence.Info!.Length;
        var start = arguments.Length == 0 ? info : source.Text.IndexOf(arguments, info, StringComparison.Ordinal);
        // An escaped or entity-laden info string cannot be found as it stands; its line is right all the same.
        return new PlacedText(source.File, arguments, [source.StartAt(start < 0 ? info : start)]);
    }

    private static Claim ToClaim(ClaimInline inline, int index, FileText source, Action<Problem> report)
    {
        var (expression, session) = SplitTarget(inline.Target);
        var from = inline.TargetSpan.IsEmpty ? inline.Span.Start : inline.TargetSpan.Start;
        var at = source.Text.IndexOf(ClaimInline.Scheme, from, StringComparison.Ordinal);
        var start = source.StartAt(at < 0 ? inline.Span.Start : at + ClaimInline.Scheme.Length);
        var written = inline.PlainText();
        var placed = new PlacedText(source.File, written, [source.StartAt(StartOfValue(inline))]);
        if (string.IsNullOrWhiteSpace(written))
            report(MarkdigProblems.NoValue.At(source.PlaceOf(inline)));
        if (expression.Length == 0)
            report(MarkdigProblems.NoExpression.At(source.PlaceOf(inline)));
        var inFile = new PlacedText(source.File, expression, [start]) { Map = MarkdownText.Map(expression, start.Offset, source.Text) };
        return new Claim(index, session, placed, inFile, []);
    }

    // Inside the marks of a code span, where accepting writes.
    private static int StartOfValue(ClaimInline inline) =>
        inline.FirstChild switch
        {
            CodeInline code => code.Span.Start + code.DelimiterCount,
            { } first => first.Span.Start,
            _ => inline.Span.Start + 1,
        };

    private static Claim? ToClaim(ChoiceBlock choice, int index, FileText source, Action<Problem> report)
    {
        var place = source.PlaceOf(choice);
        var match = CheckArgument().Match(choice.Arguments);
        if (!match.Success)
        {
            report(MarkdigProblems.ChoiceWithoutCheck.At(place));
            return null;
        }
        if (choice.Items.Count < 2)
        {
            report(MarkdigProblems.TooFewOptions.At(place));
            return null;
        }
        var (expression, session) = SplitTarget(match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["bare"].Value);
        var lineStart = choice.Span.Start;
        var at = source.Text.IndexOf(
            expression,
            source.Text.IndexOf("check=", lineStart, StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var options = choice
            .Items.Select(i => new ChoiceOption(
                new PlacedText(source.File, i.ValueText, [source.StartAt(i.ValueOffset)]),
                source.Slice(i.BoxOffset, 1),
                i.Ticked
            ))
            .ToList();
        var written = new PlacedText(source.File, string.Join(" / ", options.Select(o => o.Text.Text)), [source.StartAt(lineStart)]);
        var start = source.StartAt(at < 0 ? lineStart : at);
        return new Claim(index, session, written, new PlacedText(source.File, expression, [start]), options);
    }

    // The session stands after the last '#', where no C# expression can have a name.
    private static (string Expression, string Session) SplitTarget(string target)
    {
        var match = SessionSuffix().Match(target);
        return match.Success ? (target[..match.Index], match.Groups[1].Value) : (target, "");
    }

    [GeneratedRegex(@"#([\p{L}_][\p{L}\p{N}_-]*)$")]
    private static partial Regex SessionSuffix();

    [GeneratedRegex(@"^\s*check=(?:""(?<quoted>[^""]*)""|(?<bare>.+?))\s*$")]
    private static partial Regex CheckArgument();
}

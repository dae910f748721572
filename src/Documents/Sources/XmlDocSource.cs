using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using AnswerKey.Engine.Problems;

namespace AnswerKey.Documents.Sources;

/// <summary>Finds the examples in the documentation comments of a C# file: each <c>code</c> element of an <c>example</c>.</summary>
internal static partial class XmlDocSource
{
    public static ImmutableArray<DocFence> FencesOf(FileText source, Action<Problem> report)
    {
        var fences = ImmutableArray.CreateBuilder<DocFence>();
        foreach (var comment in CommentsOf(source))
        {
            if (comment.Text.Contains("<example", StringComparison.Ordinal) && IsWellFormed(comment, report))
                Add(comment, fences);
        }
        return fences.ToImmutable();
    }

    private static void Add(PlacedText comment, ImmutableArray<DocFence>.Builder fences)
    {
        foreach (Match example in ExampleElement().Matches(comment.Text))
        {
            var isFirst = true;
            foreach (Match code in CodeElement().Matches(comment.Text, example.Index))
            {
                if (code.Index > example.Index + example.Length)
                    break;
                if (!IsCSharp(code))
                    continue;
                var output = code.NextMatch() is { Success: true } next && StatesOutput(comment, code, next) ? CodeOf(comment, next) : null;
                var place = comment.At(code.Index);
                fences.Add(new DocFence(CodeOf(comment, code), comment.Slice(code.Index, 0), null, output, place) { BeginsAnew = isFirst });
                isFirst = false;
            }
        }
    }

    private static bool IsCSharp(Match code) => code.Groups["language"].Value.ToLowerInvariant() is "" or "csharp" or "cs" or "c#";

    private static bool StatesOutput(PlacedText comment, Match code, Match next) =>
        next.Groups["language"].Value is "output" or "console" or "text"
        && string.IsNullOrWhiteSpace(comment.Text[(code.Index + code.Length)..next.Index]);

    /// <summary>What stands in the element, from its first line with something on it, as it is meant.</summary>
    private static PlacedText CodeOf(PlacedText comment, Match code)
    {
        var body = code.Groups["body"];
        var (start, end) = (body.Index, body.Index + body.Length);
        while (
            start < end
            && comment.Text[start..end].IndexOf('\n') is >= 0 and var line
            && string.IsNullOrWhiteSpace(comment.Text[start..(start + line)])
        )
            start += line + 1;
        while (end > start && char.IsWhiteSpace(comment.Text[end - 1]))
            end--;
        return Decoded(comment.Slice(start, end - start));
    }

    /// <summary>Without what all lines are indented by, and as it is meant: columns behind an entity are its line's no more.</summary>
    private static PlacedText Decoded(PlacedText code)
    {
        var lines = code.Text.Split('\n');
        var indent = lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty().Min();
        var text = string.Join('\n', lines.Select(line => WebUtility.HtmlDecode(line[Math.Min(indent, line.Length)..])));
        return new(code.File, text, [.. code.Lines.Select(l => new LineStart(l.Line, l.Column + indent, l.Offset + indent))]);
    }

    /// <summary>The runs of <c>///</c> lines, without the slashes and one blank.</summary>
    private static IEnumerable<PlacedText> CommentsOf(FileText source)
    {
        var lines = new List<string>();
        var starts = ImmutableArray.CreateBuilder<LineStart>();
        foreach (Match line in SourceLine().Matches(source.Text))
        {
            var text = line.Groups["comment"];
            if (text.Success)
            {
                lines.Add(text.Value);
                starts.Add(source.StartAt(text.Index));
            }
            else if (lines.Count > 0)
            {
                yield return new PlacedText(source.File, string.Join('\n', lines), starts.ToImmutable());
                lines.Clear();
                starts.Clear();
            }
        }
        if (lines.Count > 0)
            yield return new PlacedText(source.File, string.Join('\n', lines), starts.ToImmutable());
    }

    private static bool IsWellFormed(PlacedText comment, Action<Problem> report)
    {
        using var reader = XmlReader.Create(
            new StringReader(comment.Text),
            new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit }
        );
        try
        {
            while (reader.Read()) { }
            return true;
        }
        catch (XmlException e)
        {
            report(
                DocumentsProblems.BrokenComment.At(
                    comment.At(e.LineNumber - 1, e.LinePosition - 1),
                    PlaceInMessage().Replace(e.Message, "").TrimEnd('.')
                )
            );
            return false;
        }
    }

    [GeneratedRegex(@"^(?:[ \t]*///[ \t]?(?<comment>[^\r\n]*)|[^\r\n]*)(\r\n|\r|\n|$)", RegexOptions.Multiline)]
    private static partial Regex SourceLine();

    // It counts from where the comment begins.
    [GeneratedRegex(@" on line \d+ position \d+|(?<=\.) Line \d+, position \d+\.")]
    private static partial Regex PlaceInMessage();

    [GeneratedRegex(@"<example\b[^>]*>.*?</example>", RegexOptions.Singleline)]
    private static partial Regex ExampleElement();

    [GeneratedRegex(
        """<code\b(?:[^>]*?\b(?:lang|language)\s*=\s*["'](?<language>[^"']*)["'])?[^>]*>(?:\s*<!\[CDATA\[)?(?<body>.*?)(?:\]\]>\s*)?</code>""",
        RegexOptions.Singleline
    )]
    private static partial Regex CodeElement();
}

using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AnswerKey.Site.Pages.Dialect;

/// <summary>
/// Reads <c>x^2^</c> and <c>H~2~O</c>: raised and lowered text without blanks or marks. Markdig's own lets it span blanks, and makes one
/// exponent of all that stands between two powers of a sentence.
/// </summary>
internal sealed partial class ScriptParser : InlineParser
{
    public ScriptParser() => OpeningCharacters = ['^', '~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.CurrentChar;
        // Two tildes strike out.
        if (slice.PeekCharExtra(-1) == mark || Script().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var text = match.Groups["text"];
        var script = new EmphasisInline
        {
            DelimiterChar = mark,
            DelimiterCount = 1,
            Span = new SourceSpan(start, start + match.Length - 1),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        script.AppendChild(
            new LiteralInline(new StringSlice(slice.Text, text.Index, text.Index + text.Length - 1))
            {
                Span = new SourceSpan(start + 1, start + text.Length),
                Line = line,
                Column = column + 1,
            }
        );
        processor.Inline = script;
        slice.Start += match.Length;
        return true;
    }

    [GeneratedRegex(@"\G(?<mark>[\^~])(?<text>[\p{L}\p{M}\p{N}+−±=()/.,'×·-]+)\k<mark>(?!\k<mark>)")]
    private static partial Regex Script();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AnswerKey.Engine.Protocols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AnswerKey.Compiler.Compiling;

/// <summary>What a comment states of the statement before it.</summary>
/// <param name="Lines">Where the value stands, a span for each of its lines.</param>
/// <param name="End">0-based offset in the block of where the comment ends, remarks included.</param>
internal sealed partial record StatedComment(StatedKind Kind, ImmutableArray<TextPart> Lines, int End)
{
    public static readonly StatedComment None = new(StatedKind.None, [], 0);

    /// <returns>Null if the comments between the two state nothing.</returns>
    public static StatedComment? Behind(SyntaxNode statement, SyntaxToken next, string code)
    {
        // Where the semicolon is left out, the comment hangs on what stands before it.
        var last = statement.GetLastToken();
        var comments = last
            .TrailingTrivia.Concat(next.LeadingTrivia)
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .Select(trivia => trivia.Span)
            .ToList();
        if (comments.Count == 0 || !FollowsAtOnce(code, last.Span.End, comments[0].Start))
            return null;
        var isBehind = !code.AsSpan(last.Span.End, comments[0].Start - last.Span.End).Contains('\n');
        var first = TextOf(code, comments[0]);
        if (isBehind && ValueBehind(Arrow(), first) is { } value)
            return OfValue(code, value, comments[0].End);
        if (ValueBehind(Throws(), first) is { Length: > 0 } thrown)
            return new(StatedKind.Thrown, [new(thrown.Start, TypeName().Match(code, thrown.Start, thrown.Length).Length)], comments[0].End);
        if (ValueBehind(Prints(), first) is not { } printed)
            return null;
        if (printed.Length > 0)
            return new(StatedKind.Printed, [printed], comments[0].End);
        // The lines below the word alone, as far as they follow each other.
        var lines = ImmutableArray.CreateBuilder<TextPart>();
        for (var i = 1; i < comments.Count && FollowsAtOnce(code, comments[i - 1].End, comments[i].Start); i++)
            lines.Add(LineOf(code, comments[i]));
        return lines.Count == 0 ? null : new(StatedKind.Printed, lines.ToImmutable(), comments[lines.Count].End);

        TextPart? ValueBehind(Regex word, TextPart comment) =>
            word.Match(code, comment.Start, comment.Length) is { Success: true } match
                ? Trimmed(code, match.Index + match.Length, comment.Start + comment.Length)
                : null;
    }

    /// <summary>A line <c>expression => value</c>, which is no C#.</summary>
    /// <returns>Null if the line is not one.</returns>
    public static (TextPart Expression, StatedComment Stated)? Arrow(string code, int start, int end)
    {
        // The last arrow: those before it may be a lambda's.
        for (var at = code.LastIndexOf("=>", end - 1 < start ? start : end - 1, StringComparison.Ordinal); at > start; at = Before(at))
        {
            var left = Trimmed(code, start, at);
            if (left.Length == 0 || !IsExpression(code.Substring(left.Start, left.Length)))
                continue;
            var right = Trimmed(code, at + 2, end);
            // A comment behind it is the author's remark, and the semicolon habit.
            var comment = code.IndexOf("//", right.Start, right.Length, StringComparison.Ordinal);
            if (comment >= 0)
                right = Trimmed(code, right.Start, comment);
            if (right.Length > 0 && code[right.Start + right.Length - 1] == ';')
                right = Trimmed(code, right.Start, right.Start + right.Length - 1);
            return right.Length == 0 ? null : (left, OfValue(code, right, end));
        }
        return null;

        int Before(int at) => at - 1 <= start ? -1 : code.LastIndexOf("=>", at - 1, at - start, StringComparison.Ordinal);
    }

    /// <summary>
    /// The code with a semicolon behind each expression that goes without one before a comment that states its value. It stands in place of a
    /// blank, so that every other character stays where it is.
    /// </summary>
    public static string WithSemicolons(string code) => BeforeArrow().Replace(code, ";");

    private static bool IsExpression(string text) => ScriptCompiler.ParseExpression(text).Error is null;

    // What is an expression is compared as one. A remark in words may follow it; anything else is text.
    private static StatedComment OfValue(string code, TextPart value, int end)
    {
        var text = code.Substring(value.Start, value.Length);
        for (var remark = Remark().Match(text); remark.Success; remark = remark.NextMatch())
        {
            // '5 (rounded)' parses as a call.
            if (ScriptCompiler.ParseExpression(text[..remark.Index]) is (LiteralExpressionSyntax, null) || !IsExpression(text))
            {
                if (IsExpression(text[..remark.Index]))
                    return new(StatedKind.Expression, [new(value.Start, remark.Index)], end);
            }
        }
        return new(IsExpression(text) ? StatedKind.Expression : StatedKind.Value, [value], end);
    }

    // Without the slashes.
    private static TextPart TextOf(string code, TextSpan comment) => Trimmed(code, comment.Start + 2, comment.End);

    // A line of output keeps its own indentation.
    private static TextPart LineOf(string code, TextSpan comment)
    {
        var start = Math.Min(comment.Start + 2, comment.End);
        if (start < comment.End && code[start] == ' ')
            start++;
        return new(start, comment.End - start);
    }

    private static TextPart Trimmed(string code, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(code[start]))
            start++;
        while (end > start && char.IsWhiteSpace(code[end - 1]))
            end--;
        return new(start, end - start);
    }

    // No empty line lies between.
    private static bool FollowsAtOnce(string code, int from, int to) =>
        code.AsSpan(from, to - from).IndexOf('\n') is var first
        && (first < 0 || !code.AsSpan(from + first + 1, to - from - first - 1).Contains('\n'));

    [GeneratedRegex(@"(?<=[\w)\]}""'])[ \t](?=[ \t]*//[ \t]*(=>|==>|→))")]
    private static partial Regex BeforeArrow();

    [GeneratedRegex(@"\G(=>|==>|→)\s*")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"\G[Tt]hrows:?\s+(an?\s+)?(?=[\w.]*Exception\b)")]
    private static partial Regex Throws();

    [GeneratedRegex(@"\G[\w.]+")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\G(Output:\s*|[Pp]rints:?\s+)")]
    private static partial Regex Prints();

    [GeneratedRegex(@"(\s*[,;—–]\s*|\s+\(|\s+-\s+|\s*//\s*)\p{L}{2,}")]
    private static partial Regex Remark();
}

using AnswerKey.Engine.Protocols;

namespace AnswerKey.Markdig.Blocks;

/// <summary>
/// Writes highlighted code, and the names in it with their explanations. Each explanation is written once: a token and its
/// explanation share a number, and the style sheet shows the one while the other is pointed at or focused.
/// </summary>
internal static class CodeHtml
{
    /// <summary>The style sheet pairs tokens with explanations up to this number; names beyond it are explained in the list only.</summary>
    private const int PairedNames = 96;

    /// <summary>Writes the code as spans; text between tokens, and plain tokens that nothing explains, stay bare.</summary>
    public static void WriteTokens(TextWriter writer, string code, CodeTokens tokens)
    {
        var shown = code.TrimEnd().Length;
        var at = 0;
        foreach (var token in tokens.Tokens)
        {
            var start = Math.Max(at, token.Start);
            var end = Math.Min(token.Start + token.Length, shown);
            if (start >= end)
                continue;
            WriteText(writer, code[at..start]);
            WriteToken(writer, code[start..end], token);
            at = end;
        }
        if (at < shown)
            WriteText(writer, code[at..shown]);
    }

    /// <summary>Writes what explains the names, or nothing.</summary>
    public static void WriteNames(TextWriter writer, CodeTokens tokens)
    {
        if (tokens.Hovers.IsDefaultOrEmpty)
            return;
        writer.Write("<div class=\"names\"><details><summary>Names</summary></details><dl>");
        for (var i = 0; i < tokens.Hovers.Length; i++)
        {
            var hover = tokens.Hovers[i];
            writer.Write(i < PairedNames ? $"<div class=\"n{i}\"><dt>" : "<div><dt>");
            WriteText(writer, hover.Signature);
            writer.Write("</dt>");
            if (hover.Summary.Length > 0)
            {
                writer.Write("<dd>");
                WriteText(writer, hover.Summary);
                writer.Write("</dd>");
            }
            writer.Write("</div>");
        }
        writer.Write("</dl></div>\n");
    }

    private static void WriteToken(TextWriter writer, string text, CodeToken token)
    {
        var css = CssClass(token.Class);
        var name = token.Hover is >= 0 and < PairedNames;
        if (css.Length == 0 && !name)
        {
            WriteText(writer, text);
            return;
        }
        writer.Write("<span class=\"");
        writer.Write(css);
        if (name)
            writer.Write(css.Length > 0 ? $" h{token.Hover}" : $"h{token.Hover}");
        // Focusable by click, tap and script, but no stop for the Tab key: a page has hundreds.
        writer.Write(name ? "\" tabindex=\"-1\">" : "\">");
        WriteText(writer, text);
        writer.Write("</span>");
    }

    // Punctuation is most tokens, and looks like plain text.
    private static string CssClass(CodeClass kind) =>
        kind switch
        {
            CodeClass.Keyword => "k",
            CodeClass.Type => "t",
            CodeClass.Method => "f",
            CodeClass.Member => "m",
            CodeClass.Local => "l",
            CodeClass.Parameter => "p",
            CodeClass.Constant => "n",
            CodeClass.Number => "n",
            CodeClass.Text => "s",
            CodeClass.Comment => "c",
            _ => "",
        };

    private static void WriteText(TextWriter writer, string text)
    {
        // Quotes need no encoding in text, and code is full of them.
        foreach (var character in text)
        {
            switch (character)
            {
                case '<':
                    writer.Write("&lt;");
                    break;
                case '>':
                    writer.Write("&gt;");
                    break;
                case '&':
                    writer.Write("&amp;");
                    break;
                default:
                    writer.Write(character);
                    break;
            }
        }
    }
}

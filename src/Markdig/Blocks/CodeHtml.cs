using AnswerKey.Engine.Protocols;

namespace AnswerKey.Markdig.Blocks;

/// <summary>
/// Writes highlighted code, and the names in it with their explanations. Each explanation is written once, and every token that it
/// explains is its label: what is pointed at through a label counts as pointed at itself, so the style sheet can show it.
/// </summary>
internal static class CodeHtml
{
    /// <summary>Writes the code as spans; text between tokens, and plain tokens that nothing explains, stay bare.</summary>
    /// <param name="id">The block's, as HTML; what its explanations are called begins with it.</param>
    public static void WriteTokens(TextWriter writer, string id, string code, CodeTokens tokens)
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
            WriteToken(writer, id, code[start..end], token);
            at = end;
        }
        if (at < shown)
            WriteText(writer, code[at..shown]);
    }

    /// <summary>Writes what explains the names, or nothing.</summary>
    public static void WriteNames(TextWriter writer, string id, CodeTokens tokens)
    {
        if (tokens.Hovers.IsDefaultOrEmpty)
            return;
        writer.Write("<div class=\"names\"><details><summary>Names</summary></details><dl>");
        for (var i = 0; i < tokens.Hovers.Length; i++)
        {
            var hover = tokens.Hovers[i];
            writer.Write($"<div><dt><output id=\"{id}.{i}\">");
            WriteText(writer, hover.Signature);
            writer.Write("</output></dt>");
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

    private static void WriteToken(TextWriter writer, string id, string text, CodeToken token)
    {
        var css = CssClass(token.Class);
        var kind = css.Length > 0 ? $" class=\"{css}\"" : "";
        // A name is focusable by click, tap and script, but no stop for the Tab key: a page has hundreds.
        var (start, end) =
            token.Hover >= 0 ? ($"<label for=\"{id}.{token.Hover}\"{kind} tabindex=\"-1\">", "</label>")
            : css.Length > 0 ? ($"<span{kind}>", "</span>")
            : ("", "");
        writer.Write(start);
        WriteText(writer, text);
        writer.Write(end);
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

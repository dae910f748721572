using System.Net;
using System.Text.Json;
using AnswerKey.Engine.Protocols;

namespace AnswerKey.Markdig.Blocks;

/// <summary>Writes the values that are shown as more than text.</summary>
internal static class RichHtml
{
    /// <param name="plot">The SVG of a plot; null if it was not drawn.</param>
    /// <returns>False, having written nothing, if the kind is not known: then its text serves.</returns>
    public static bool TryWrite(TextWriter writer, RichValue value, string? plot)
    {
        using var payload = JsonDocument.Parse(value.Payload);
        switch (value.Kind)
        {
            case "matrix":
                WriteMatrix(writer, payload.RootElement);
                return true;
            case "table":
                WriteTable(writer, payload.RootElement);
                return true;
            // A plot that was not drawn, as where Node is absent, is told by its text.
            case "plot" when plot is not null:
                WritePlot(writer, plot, Text(payload.RootElement, "description"));
                return true;
            default:
                return false;
        }
    }

    private static void WriteMatrix(TextWriter writer, JsonElement matrix)
    {
        var rows = matrix.GetProperty("rows");
        var height = rows.GetArrayLength();
        var width = height == 0 ? 0 : rows[0].GetArrayLength();
        var name = Text(matrix, "name");
        var label = $"{(name.Length > 0 ? name + ", a" : "A")} {height} by {width} matrix";
        writer.Write($"<div class=\"output scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{Encoded(label)}\">");
        if (name.Length > 0)
            writer.Write($"<span class=\"matrix-name\" aria-hidden=\"true\">{Encoded(name)} =</span>");
        writer.Write("<table class=\"matrix\"><tbody>");
        foreach (var row in rows.EnumerateArray())
        {
            writer.Write("<tr>");
            foreach (var entry in row.EnumerateArray())
                writer.Write($"<td>{Encoded(entry.GetString() ?? "")}</td>");
            writer.Write("</tr>");
        }
        writer.Write("</tbody></table></div>\n");
    }

    private static void WriteTable(TextWriter writer, JsonElement table)
    {
        var columns = table.GetProperty("columns").EnumerateArray().ToArray();
        var numeric = Array.ConvertAll(columns, c => c.GetProperty("numeric").GetBoolean());
        writer.Write(
            "<div class=\"output scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Computed table\"><table class=\"data\"><thead><tr>"
        );
        for (var i = 0; i < columns.Length; i++)
            writer.Write($"<th scope=\"col\"{Numeric(numeric[i])}>{Encoded(Text(columns[i], "name"))}</th>");
        writer.Write("</tr></thead><tbody>");
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            writer.Write("<tr>");
            var column = 0;
            foreach (var cell in row.EnumerateArray())
                writer.Write($"<td{Numeric(numeric[column++])}>{Encoded(cell.GetString() ?? "")}</td>");
            writer.Write("</tr>");
        }
        writer.Write("</tbody></table></div>\n");
    }

    // The drawing goes into the page as it is. Node made it (theme/build/plots.mjs), which escapes every text of the page's and refuses
    // links, scripts and styles; what a block shows carries a specification, and no drawing.
    private static void WritePlot(TextWriter writer, string svg, string description)
    {
        writer.Write("<div class=\"output plot\">");
        writer.Write(svg);
        if (description.Length > 0)
            writer.Write($"<p class=\"plot-note\">{Encoded(description)}</p>");
        writer.Write("</div>\n");
    }

    private static string Numeric(bool numeric) => numeric ? " class=\"num\"" : "";

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnswerKey.Toolkit;

/// <summary>Rich values as JSON.</summary>
internal static class Payload
{
    // Payloads go through files and pipes, never unescaped into HTML.
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<IReadOnlyList<string>> cells) => new JsonObject { ["rows"] = Rows(cells) }.ToJsonString(_options);

    public static string Of(Table table) =>
        new JsonObject
        {
            ["columns"] = new JsonArray([.. table.Columns.Select(c => new JsonObject { ["name"] = c.Name, ["numeric"] = c.Numeric })]),
            ["rows"] = Rows(table.Rows),
        }.ToJsonString(_options);

    public static string Of(PlotContents plot) =>
        new JsonObject
        {
            ["title"] = plot.Title,
            ["description"] = plot.Description ?? PlotDescription.Of(plot),
            ["spec"] = PlotSpec.Of(plot),
        }.ToJsonString(_options);

    private static JsonArray Rows(IEnumerable<IReadOnlyList<string>> rows) =>
        [.. rows.Select(row => new JsonArray([.. row.Select(cell => (JsonNode)cell)]))];
}

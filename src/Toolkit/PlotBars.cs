using System.Text.Json.Nodes;

namespace AnswerKey.Toolkit;

/// <summary>The Vega-Lite specification of a plot of bars. Long or many labels make the bars lie.</summary>
internal static class PlotBars
{
    private const int Long = 440;
    private const int LongestUprightLabel = 9;
    private const int MostUprightBars = 12;

    // Several sets of bars differ by how full they are.
    private static readonly double[] Fills = [1, 0.45, 0.12];

    public static void AddTo(JsonObject spec, PlotContents plot)
    {
        var labels = plot
            .Series.SelectMany(s => s.Labels)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var bars = labels.Count * plot.Series.Length;
        var upright =
            bars <= MostUprightBars && labels.TrueForAll(l => l.Length <= LongestUprightLabel);
        var (category, value) = upright ? ("x", "y") : ("y", "x");
        var scale = PlotScale.Of(
            plot.Series.SelectMany(s => s.Points)
                .Select(p => p.Y)
                .Append(plot.LogarithmicY ? 1 : 0),
            plot.LogarithmicY,
            round: true
        );
        spec["width"] = upright ? Math.Min(Long, 60 + 44 * bars) : Long;
        spec["height"] = upright ? 260 : 22 * bars + 8 * labels.Count;
        spec["data"] = new JsonObject { ["values"] = Values(plot, scale) };
        spec["encoding"] = new JsonObject
        {
            [category] = new JsonObject
            {
                ["field"] = "label",
                ["type"] = "nominal",
                ["sort"] = null,
                ["title"] = plot.XAxis ?? "",
                ["axis"] = new JsonObject { ["labelAngle"] = 0, ["grid"] = false },
            },
            [value] = new JsonObject
            {
                ["field"] = "value",
                ["type"] = "quantitative",
                ["title"] = plot.YAxis ?? (plot.Series.Length == 1 ? plot.Series[0].Name : ""),
                ["scale"] = new JsonObject
                {
                    ["type"] = scale.Logarithmic ? "log" : "linear",
                    ["domain"] = new JsonArray(scale.Low, scale.High),
                    ["nice"] = false,
                },
                ["axis"] = new JsonObject { ["grid"] = true },
            },
        };
        var encoding = new JsonObject { ["color"] = BySeries(plot, null) };
        if (plot.Series.Length > 1)
        {
            spec["encoding"]![category + "Offset"] = new JsonObject
            {
                ["field"] = "series",
                ["sort"] = null,
            };
            encoding["fillOpacity"] = BySeries(
                plot,
                [.. plot.Series.Select((_, i) => (JsonNode)Fills[i % Fills.Length])]
            );
        }
        spec["layer"] = new JsonArray(
            new JsonObject
            {
                ["mark"] = new JsonObject { ["type"] = "bar" },
                ["encoding"] = encoding,
            },
            Numerals(upright)
        );
    }

    // The value at the end of its bar.
    private static JsonObject Numerals(bool upright) =>
        new()
        {
            ["mark"] = new JsonObject
            {
                ["type"] = "text",
                ["align"] = upright ? "center" : "left",
                ["baseline"] = upright ? "bottom" : "middle",
                ["dx"] = upright ? 0 : 5,
                ["dy"] = upright ? -4 : 0,
            },
            ["encoding"] = new JsonObject { ["text"] = new JsonObject { ["field"] = "text" } },
        };

    private static JsonObject BySeries(PlotContents plot, JsonArray? range)
    {
        var scale = new JsonObject
        {
            ["domain"] = new JsonArray([.. plot.Series.Select(s => (JsonNode)s.Name)]),
        };
        if (range is not null)
            scale["range"] = range;
        var channel = new JsonObject
        {
            ["field"] = "series",
            ["type"] = "nominal",
            ["title"] = null,
            ["scale"] = scale,
        };
        channel["legend"] = plot.Series.Length > 1 ? new JsonObject() : null;
        return channel;
    }

    private static JsonArray Values(PlotContents plot, PlotScale scale) =>
        [
            .. plot.Series.SelectMany(s =>
                s.Points.Select(
                    (p, i) =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["series"] = s.Name,
                                ["label"] = s.Labels[i],
                                ["value"] = scale.Shows(p.Y) ? p.Y : null,
                                ["text"] = Numbers.Rounded(p.Y, 4, 0),
                            }
                )
            ),
        ];
}

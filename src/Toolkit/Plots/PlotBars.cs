using System.Globalization;
using System.Text.Json.Nodes;

namespace AnswerKey.Toolkit;

/// <summary>The Vega-Lite specification of a plot of bars. Long or many labels make the bars lie.</summary>
internal static class PlotBars
{
    private const int Long = 440;
    private const int LongestUprightLabel = 9;
    private const int MostUprightBars = 12;

    // Several sets of bars differ by how full they are.
    private static readonly double[] _fills = [1, 0.45, 0.12];

    public static void AddTo(JsonObject spec, PlotContents plot)
    {
        var labels = plot.Series.SelectMany(s => s.Labels).Distinct(StringComparer.Ordinal).ToList();
        var bars = labels.Count * plot.Series.Length;
        var upright = bars <= MostUprightBars && labels.TrueForAll(l => l.Length <= LongestUprightLabel);
        var (category, value) = upright ? ("x", "y") : ("y", "x");
        var values = plot.Series.SelectMany(s => s.Points).Select(p => p.Y).ToList();
        // The value below a negative bar must not stand on the labels.
        var room = values.Where(double.IsFinite).Append(0).Min() * 1.15;
        var scale = PlotScale.Of(values.Append(plot.LogarithmicY ? 1 : room), plot.LogarithmicY, round: true);
        var axis = scale.AxisToJson();
        axis["grid"] = true;
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
                ["scale"] = scale.ToJson(),
                ["stack"] = null,
                ["axis"] = axis,
            },
        };
        var encoding = new JsonObject
        {
            ["color"] = BySeries(plot, null),
            // Without it a bar on a logarithmic axis would begin at 0, which is nowhere.
            [value + "2"] = new JsonObject { ["datum"] = scale.Logarithmic ? scale.Low : 0 },
        };
        if (plot.Series.Length > 1)
        {
            spec["encoding"]![category + "Offset"] = new JsonObject { ["field"] = "series", ["sort"] = null };
            encoding["opacity"] = BySeries(plot, [.. plot.Series.Select((_, i) => (JsonNode)_fills[i % _fills.Length])]);
        }
        var layers = new JsonArray(
            new JsonObject
            {
                ["mark"] = new JsonObject { ["type"] = "bar" },
                ["encoding"] = encoding,
            }
        );
        if (plot.Series.Length > 1)
            layers.Add(Outlines(encoding));
        layers.Add(Numerals(upright));
        spec["layer"] = layers;
    }

    // A bar that is hardly filled still has an edge to see.
    private static JsonObject Outlines(JsonObject bars)
    {
        var encoding = bars.DeepClone().AsObject();
        encoding.Remove("opacity");
        return new()
        {
            ["mark"] = new JsonObject { ["type"] = "bar", ["filled"] = false },
            ["encoding"] = encoding,
        };
    }

    // The value beyond the end of its bar, which for a negative one is on the other side.
    private static JsonObject Numerals(bool upright) =>
        new()
        {
            ["mark"] = new JsonObject
            {
                ["type"] = "text",
                ["align"] = upright ? "center" : BySign("'right'", "'left'"),
                ["baseline"] = upright ? BySign("'top'", "'bottom'") : "middle",
                ["dx"] = upright ? 0 : BySign("-5", "5"),
                ["dy"] = upright ? BySign("4", "-4") : 0,
            },
            ["encoding"] = new JsonObject { ["text"] = new JsonObject { ["field"] = "text" } },
        };

    private static JsonObject BySign(string negative, string other) => new() { ["expr"] = $"datum.value < 0 ? {negative} : {other}" };

    private static JsonObject BySeries(PlotContents plot, JsonArray? range)
    {
        var scale = new JsonObject { ["domain"] = new JsonArray([.. plot.Series.Select(s => (JsonNode)s.Name)]) };
        if (range is not null)
            scale["range"] = range;
        var channel = new JsonObject
        {
            ["field"] = "series",
            ["type"] = "ordinal",
            ["sort"] = null,
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
                                ["text"] = Grouped(p.Y).Replace('-', '−'),
                            }
                )
            ),
        ];

    private static string Grouped(double value) =>
        value == Math.Truncate(value) && Math.Abs(value) < 1e15
            ? value.ToString("#,0", CultureInfo.InvariantCulture)
            : Numbers.Rounded(value, 4, 0);
}

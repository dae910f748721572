using System.Text.Json.Nodes;

namespace AnswerKey.Toolkit;

/// <summary>
/// A plot as a Vega-Lite specification, without colours, fonts and line widths: the theme adds those. Each series differs from the others
/// by its dashes or its symbol too.
/// </summary>
internal static class PlotSpec
{
    private const int Width = 440;
    private const int Height = 260;
    private const int LabelDistance = 18;

    private static readonly int[][] _dashes =
    [
        [1, 0],
        [7, 4],
        [2, 3],
        [9, 3, 2, 3],
        [4, 2],
        [1, 5],
    ];
    private static readonly string[] _symbols = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down"];

    // What a line looks like in a key, among symbols.
    private const string LineSymbol = "M-1.6,0L1.6,0";

    public static JsonObject Of(PlotContents plot)
    {
        var spec = new JsonObject { ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json" };
        if (plot.HasBars)
            PlotBars.AddTo(spec, plot);
        else
            AddNumbers(spec, plot);
        return spec;
    }

    private static void AddNumbers(JsonObject spec, PlotContents plot)
    {
        var points = plot.Series.SelectMany(s => s.Points).ToList();
        var onlyLines = plot.Series.All(s => s.Kind == SeriesKind.Line);
        var x = PlotScale.Of(points.Select(p => p.X), plot.LogarithmicX, round: !onlyLines);
        var y = PlotScale.Of(points.Select(p => p.Y), plot.LogarithmicY, round: true);
        var labelled = onlyLines && plot.Series.Length > 1 && EndTogether(plot, x, y);
        var keyed = !labelled && plot.Series.Length > 1;
        var names = plot.Series.Select(s => s.Name).ToList();
        var position = new JsonObject
        {
            ["x"] = Axis("x", plot.XAxis ?? "x", x),
            ["y"] = Axis("y", plot.YAxis ?? (names.Count == 1 ? names[0] : ""), y),
            ["color"] = BySeries(names, null, keyed),
        };
        // Nothing lies between one epoch and the next.
        if (points.TrueForAll(p => p.X == Math.Truncate(p.X)))
            position["x"]!["axis"]!["tickMinStep"] = 1;
        var layers = new JsonArray();
        foreach (var kind in new[] { SeriesKind.Line, SeriesKind.Path, SeriesKind.Points })
        {
            if (plot.Series.Any(s => s.Kind == kind))
                layers.Add(Layer(plot, kind, names, keyed));
        }
        if (labelled)
            layers.Add(Labels(plot, y));
        spec["width"] = Width;
        spec["height"] = Height;
        spec["data"] = new JsonObject { ["values"] = Values(plot, x, y) };
        spec["encoding"] = position;
        spec["layer"] = layers;
    }

    private static JsonObject Axis(string field, string title, PlotScale scale) =>
        new()
        {
            ["field"] = field,
            ["type"] = "quantitative",
            ["title"] = title,
            ["scale"] = scale.ToJson(),
            ["axis"] = scale.AxisToJson(),
        };

    private static JsonObject Layer(PlotContents plot, SeriesKind kind, List<string> names, bool keyed)
    {
        var encoding = new JsonObject();
        if (kind != SeriesKind.Points)
        {
            encoding["order"] = new JsonObject { ["field"] = "i", ["type"] = "quantitative" };
            encoding["strokeDash"] = BySeries(names, [.. plot.Series.Select((s, i) => Dash(s.Kind, i))], keyed);
        }
        if (kind != SeriesKind.Line)
            encoding["shape"] = BySeries(names, [.. plot.Series.Select((s, i) => Symbol(s.Kind, i))], keyed);
        var mark = new JsonObject { ["type"] = kind == SeriesKind.Points ? "point" : "line" };
        if (kind == SeriesKind.Path)
            mark["point"] = new JsonObject { ["filled"] = true };
        if (kind == SeriesKind.Points)
            mark["filled"] = true;
        return new()
        {
            ["transform"] = new JsonArray(new JsonObject { ["filter"] = $"datum.kind === '{kind}'" }),
            ["mark"] = mark,
            ["encoding"] = encoding,
        };
    }

    // One scale for all layers, in the order in which the author named the series; each layer shows its own part of it.
    private static JsonObject BySeries(List<string> names, JsonArray? range, bool keyed)
    {
        var scale = new JsonObject { ["domain"] = new JsonArray([.. names.Select(n => (JsonNode)n)]) };
        if (range is not null)
            scale["range"] = range;
        var channel = new JsonObject
        {
            ["field"] = "series",
            ["type"] = "nominal",
            ["title"] = null,
            ["scale"] = scale,
        };
        channel["legend"] = keyed ? new JsonObject() : null;
        return channel;
    }

    private static JsonArray Dash(SeriesKind kind, int index) =>
        new JsonArray([.. (kind == SeriesKind.Line ? _dashes[index % _dashes.Length] : _dashes[0]).Select(d => (JsonNode)d)]);

    private static JsonNode Symbol(SeriesKind kind, int index) => kind == SeriesKind.Line ? LineSymbol : _symbols[index % _symbols.Length];

    private static JsonArray Values(PlotContents plot, PlotScale x, PlotScale y) =>
        [
            .. plot.Series.SelectMany(s =>
                s.Points.Select(
                    (p, i) =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["series"] = s.Name,
                                ["kind"] = s.Kind.ToString(),
                                ["i"] = i,
                                ["x"] = x.Shows(p.X) ? p.X : null,
                                ["y"] = y.Shows(p.Y) ? p.Y : null,
                            }
                )
            ),
        ];

    private static bool EndTogether(PlotContents plot, PlotScale x, PlotScale y) =>
        plot.Series.All(s => !s.Points.IsEmpty && s.Points[^1].X == x.High && y.Shows(s.Points[^1].Y))
        && plot.Series.Length * LabelDistance <= Height;

    // The names of the lines stand at their ends, moved apart where they would lie on each other.
    private static JsonObject Labels(PlotContents plot, PlotScale y)
    {
        var ends = plot.Series.Select(s => (s.Name, Place: Height * (1 - y.Share(s.Points[^1].Y))));
        var values = Apart([.. ends]).Select(e => (JsonNode)new JsonObject { ["series"] = e.Name, ["place"] = Math.Round(e.Place, 2) });
        return new()
        {
            ["data"] = new JsonObject { ["values"] = new JsonArray([.. values]) },
            ["mark"] = new JsonObject
            {
                ["type"] = "text",
                ["align"] = "left",
                ["baseline"] = "middle",
                ["dx"] = 8,
            },
            ["encoding"] = new JsonObject
            {
                ["x"] = new JsonObject { ["value"] = Width },
                ["y"] = new JsonObject
                {
                    ["field"] = "place",
                    ["type"] = "quantitative",
                    ["scale"] = null,
                },
                ["text"] = new JsonObject { ["field"] = "series" },
            },
        };
    }

    // Labels that would overlap become one block, which is centred on where they wanted to be.
    private static IEnumerable<(string Name, double Place)> Apart(List<(string Name, double Place)> labels)
    {
        labels.Sort((a, b) => a.Place.CompareTo(b.Place));
        var blocks = new List<(int First, int Count, double Top)>();
        for (var i = 0; i < labels.Count; i++)
        {
            var block = Block(i, 1);
            while (blocks.Count > 0 && blocks[^1].Top + blocks[^1].Count * LabelDistance > block.Top)
            {
                block = Block(blocks[^1].First, blocks[^1].Count + block.Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
            blocks.Add(block);
        }
        return blocks.SelectMany(b => Enumerable.Range(0, b.Count).Select(n => (labels[b.First + n].Name, b.Top + n * LabelDistance)));

        (int First, int Count, double Top) Block(int first, int count)
        {
            var height = (count - 1) * LabelDistance;
            var centre = labels.GetRange(first, count).Average(l => l.Place);
            return (first, count, Math.Clamp(centre - height / 2.0, 0, Height - height));
        }
    }
}

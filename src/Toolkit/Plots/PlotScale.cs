using System.Text.Json.Nodes;

namespace AnswerKey.Toolkit;

/// <summary>One axis of numbers: what it spans, and where on it a value lies.</summary>
/// <param name="Low">Less than <paramref name="High"/>; above 0 if logarithmic.</param>
internal sealed record PlotScale(double Low, double High, bool Logarithmic)
{
    /// <summary>The scale that holds the values, up to round numbers if <paramref name="round"/>.</summary>
    public static PlotScale Of(IEnumerable<double> values, bool logarithmic, bool round)
    {
        var shown = values.Where(v => double.IsFinite(v) && (!logarithmic || v > 0)).ToList();
        if (shown.Count == 0)
            return logarithmic ? new(1, 10, true) : new(0, 1, false);
        var (low, high) = (shown.Min(), shown.Max());
        if (logarithmic)
        {
            return round || low == high
                ? new(
                    Math.Pow(10, Math.Floor(Math.Log10(low))),
                    Math.Pow(10, Math.Floor(Math.Log10(high)) + (IsPower(high) && low < high ? 0 : 1)),
                    true
                )
                : new(low, high, true);
        }
        if (low == high)
        {
            var half = low == 0 ? 1 : Math.Abs(low) / 2;
            return new(low - half, high + half, false);
        }
        if (!round)
            return new(low, high, false);
        var step = Step((high - low) / 5);
        // The small share forgives rounding: 0.3/0.1 is a little less than 3.
        return new(step * Math.Floor(low / step + 1e-9), step * Math.Ceiling(high / step - 1e-9), false);
    }

    /// <summary>0 at <see cref="Low"/>, 1 at <see cref="High"/>.</summary>
    public double Share(double value) => Logarithmic ? Math.Log(value / Low) / Math.Log(High / Low) : (value - Low) / (High - Low);

    /// <summary>Whether the value can be shown.</summary>
    public bool Shows(double value) => double.IsFinite(value) && (!Logarithmic || value > 0);

    /// <summary>As Vega-Lite wants it, with exactly these ends.</summary>
    public JsonObject ToJson()
    {
        var scale = new JsonObject
        {
            ["type"] = Logarithmic ? "log" : "linear",
            ["domain"] = new JsonArray(Low, High),
            ["nice"] = false,
        };
        // Vega-Lite warns of it on a logarithmic scale.
        if (!Logarithmic)
            scale["zero"] = false;
        return scale;
    }

    /// <summary>A logarithmic axis marks powers of ten, where it spans two of them: Vega-Lite would mark 2 to 9 of each as well.</summary>
    public JsonObject AxisToJson()
    {
        var axis = new JsonObject();
        if (!Logarithmic)
            return axis;
        var first = (int)Math.Ceiling(Math.Log10(Low) - 1e-9);
        var last = (int)Math.Floor(Math.Log10(High) + 1e-9);
        var apart = (last - first) / 8 + 1;
        if (last > first)
            axis["values"] = new JsonArray([
                .. Enumerable.Range(0, (last - first) / apart + 1).Select(n => (JsonNode)Math.Pow(10, first + n * apart)),
            ]);
        return axis;
    }

    private static bool IsPower(double value)
    {
        var power = Math.Log10(value);
        return Math.Abs(power - Math.Round(power)) < 1e-9;
    }

    // The next of 1, 2, 5, 10, 20, ... that is not below.
    private static double Step(double atLeast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        var share = atLeast / power;
        return power
            * (
                share <= 1 ? 1
                : share <= 2 ? 2
                : share <= 5 ? 5
                : 10
            );
    }
}

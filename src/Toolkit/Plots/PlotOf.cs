using System.Collections;
using System.Runtime.CompilerServices;

namespace AnswerKey.Toolkit;

/// <summary>The plot of a value that is asked to be shown as one.</summary>
internal static class PlotOf
{
    /// <summary>A line for numbers, points for pairs of numbers; null for anything else.</summary>
    public static Plot? Sequence(object value)
    {
        if (value is not IEnumerable items)
            return null;
        // One beyond what a plot takes, so that a sequence without end comes to one: the plot then refuses it.
        var read = items.Cast<object?>().Take(PlotSeries.MaxPoints + 1).ToList();
        if (read.Count == 0)
            return null;
        var numbers = read.Select(Number).ToList();
        if (numbers.TrueForAll(n => n is not null))
            return Plot.Of("").Line("value", numbers.Select(n => n!.Value));
        var pairs = read.Select(Pair).ToList();
        return pairs.TrueForAll(p => p is not null) ? Plot.Of("").Points("value", pairs.Select(p => p!.Value)) : null;
    }

    private static (double X, double Y)? Pair(object? value) =>
        value is ITuple { Length: 2 } pair && Number(pair[0]) is { } x && Number(pair[1]) is { } y ? (x, y) : null;

    private static double? Number(object? value) =>
        Numbers.IsNumber(value) && value is IConvertible number ? number.ToDouble(System.Globalization.CultureInfo.InvariantCulture) : null;
}

namespace AnswerKey.Toolkit;

/// <summary>What can be said about a plot that its author did not describe.</summary>
internal static class PlotDescription
{
    /// <summary>One sentence a series: what it is and between which values it lies.</summary>
    public static string Of(PlotContents plot) => string.Join(" ", plot.Series.Select(s => Of(s, plot.XAxis ?? "x")));

    private static string Of(PlotSeries series, string xName)
    {
        var finite = series.Points.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)).ToList();
        if (finite.Count == 0)
            return $"{series.Name}: no values.";
        var lowest = finite.MinBy(p => p.Y);
        var highest = finite.MaxBy(p => p.Y);
        return series.Kind switch
        {
            SeriesKind.Path =>
                $"{series.Name}: {finite.Count} points from ({Text(finite[0].X)}, {Text(finite[0].Y)}) to ({Text(finite[^1].X)}, {Text(finite[^1].Y)}).",
            SeriesKind.Bars =>
                $"{series.Name}: {finite.Count} bars, from {Text(lowest.Y)} ({series.Labels[(int)lowest.X]}) to {Text(highest.Y)} ({series.Labels[(int)highest.X]}).",
            _ =>
                $"{series.Name}: between {Text(lowest.Y)} at {xName} = {Text(lowest.X)} and {Text(highest.Y)} at {xName} = {Text(highest.X)}.",
        };
    }

    private static string Text(double value) => Numbers.Rounded(value, 4, 0);
}

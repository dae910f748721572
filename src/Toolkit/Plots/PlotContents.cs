using System.Collections.Immutable;

namespace AnswerKey.Toolkit;

/// <summary>What a plot shows.</summary>
internal sealed record PlotContents(string Title)
{
    public string? Description { get; init; }
    public string? XAxis { get; init; }
    public string? YAxis { get; init; }
    public bool LogarithmicX { get; init; }
    public bool LogarithmicY { get; init; }
    public ImmutableArray<PlotSeries> Series { get; init; } = [];

    public bool HasBars => Series.Any(s => s.Kind == SeriesKind.Bars);

    /// <summary>The plot with one more series.</summary>
    /// <exception cref="ArgumentException">There is one of this name, or bars would stand among lines.</exception>
    public PlotContents With(PlotSeries series)
    {
        if (Series.Any(s => s.Name == series.Name))
            throw new ArgumentException($"the plot already shows '{series.Name}'");
        if (Series.Length > 0 && HasBars != (series.Kind == SeriesKind.Bars))
            throw new ArgumentException("bars have names where lines and points have numbers: they need a plot of their own");
        return this with { Series = Series.Add(series) };
    }
}

internal enum SeriesKind
{
    Line,
    Points,
    Path,
    Bars,
}

/// <param name="Labels">The names of bars; empty for other kinds.</param>
/// <param name="Points">Of bars, X is the place of its label.</param>
internal sealed record PlotSeries(SeriesKind Kind, string Name, ImmutableArray<string> Labels, ImmutableArray<(double X, double Y)> Points)
{
    /// <summary>More would neither be seen nor fit into a page; a sequence without end is stopped here too.</summary>
    public const int MaxPoints = 10_000;

    public static PlotSeries Of(SeriesKind kind, string name, IEnumerable<(double X, double Y)> points)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(kind, name, [], [.. points]);
    }

    public static PlotSeries OfBars(string name, IEnumerable<string> labels, IEnumerable<double> values)
    {
        var names = Read(labels);
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length)
            throw new ArgumentException("a label is there twice", nameof(labels));
        var places = Enumerable.Range(0, names.Length).Select(i => (double)i);
        return Of(SeriesKind.Bars, name, Zip(places, values)) with { Labels = names };
    }

    public static IEnumerable<(double X, double Y)> Zip(IEnumerable<double> xs, IEnumerable<double> ys)
    {
        var (x, y) = (Read(xs), Read(ys));
        return x.Length == y.Length
            ? x.Zip(y)
            : throw new ArgumentException($"there are {x.Length} positions, and {y.Length} values", nameof(ys));
    }

    public static ImmutableArray<T> Read<T>(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ImmutableArray<T> read = [.. values.Take(MaxPoints + 1)];
        return read.Length <= MaxPoints ? read : throw new ArgumentException($"more than {MaxPoints} points");
    }
}

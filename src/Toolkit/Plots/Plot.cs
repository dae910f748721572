namespace AnswerKey.Toolkit;

/// <summary>
/// A plot, built by naming what it shows. What a page claims of it are the plotted numbers, so that a plot is proved like any
/// other answer. Every method gives a new plot and leaves this one as it was.
/// </summary>
/// <example><code>
/// Plot.Of("Two activations")
///     .Line("sigmoid", xs, x => 1 / (1 + Math.Exp(-x)))
///     .Line("tanh", xs, Math.Tanh)
///     .Axes("z", "activation")
///     .Describe("Both rise from left to right; tanh is steeper and passes through zero.")
/// </code></example>
public sealed class Plot
{
    private Plot(PlotContents contents) => Contents = contents;

    internal PlotContents Contents { get; }

    /// <summary>An empty plot.</summary>
    /// <param name="title">A short heading; it also names the plot for people who cannot see it.</param>
    public static Plot Of(string title) => new(new PlotContents(title ?? ""));

    /// <summary>A line through the values of a function.</summary>
    /// <param name="name">As the reader shall see it beside the line.</param>
    /// <param name="xs">Where the function is evaluated, such as <c>Generate.LinearSpaced(81, -4, 4)</c>.</param>
    /// <param name="f">A value that is no finite number leaves a gap.</param>
    public Plot Line(string name, IEnumerable<double> xs, Func<double, double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return With(PlotSeries.Of(SeriesKind.Line, name, PlotSeries.Read(xs).Select(x => (x, f(x)))));
    }

    /// <summary>A line through points, from the first to the last.</summary>
    /// <param name="name">As the reader shall see it beside the line.</param>
    /// <param name="xs">As many as <paramref name="ys"/>.</param>
    /// <param name="ys">A value that is no finite number leaves a gap.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public Plot Line(string name, IEnumerable<double> xs, IEnumerable<double> ys) =>
        With(PlotSeries.Of(SeriesKind.Line, name, PlotSeries.Zip(xs, ys)));

    /// <summary>A line through values at 0, 1, 2 and so on, such as the losses of one epoch after the other.</summary>
    /// <param name="name">As the reader shall see it beside the line.</param>
    /// <param name="ys">A value that is no finite number leaves a gap.</param>
    public Plot Line(string name, IEnumerable<double> ys) =>
        With(PlotSeries.Of(SeriesKind.Line, name, PlotSeries.Read(ys).Select((y, i) => ((double)i, y))));

    /// <summary>Points that no line connects.</summary>
    /// <param name="name">As the reader shall see it in the key.</param>
    /// <param name="xs">As many as <paramref name="ys"/>.</param>
    /// <param name="ys">A value that is no finite number is left out.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public Plot Points(string name, IEnumerable<double> xs, IEnumerable<double> ys) =>
        With(PlotSeries.Of(SeriesKind.Points, name, PlotSeries.Zip(xs, ys)));

    /// <summary>Points that no line connects.</summary>
    /// <param name="name">As the reader shall see it in the key.</param>
    /// <param name="points">In any order.</param>
    public Plot Points(string name, IEnumerable<(double X, double Y)> points) =>
        With(PlotSeries.Of(SeriesKind.Points, name, PlotSeries.Read(points)));

    /// <summary>Steps from one point to the next, each step marked; the way may turn back, as that of gradient descent does.</summary>
    /// <param name="name">As the reader shall see it in the key.</param>
    /// <param name="points">In the order of the steps.</param>
    public Plot Path(string name, IEnumerable<(double X, double Y)> points) =>
        With(PlotSeries.Of(SeriesKind.Path, name, PlotSeries.Read(points)));

    /// <summary>A bar for each label. Several sets of bars with the same labels stand side by side.</summary>
    /// <param name="name">As the reader shall see it in the key.</param>
    /// <param name="labels">As many as <paramref name="values"/>, each different.</param>
    /// <param name="values">The length of each bar, from 0.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a label is there twice.</exception>
    public Plot Bars(string name, IEnumerable<string> labels, IEnumerable<double> values) => With(PlotSeries.OfBars(name, labels, values));

    /// <summary>Names the axes; say the unit where there is one.</summary>
    public Plot Axes(string x, string y) => new(Contents with { XAxis = x, YAxis = y });

    /// <summary>Counts the horizontal axis in powers of ten. Values of 0 and below are not shown.</summary>
    public Plot LogX() => new(Contents with { LogarithmicX = true });

    /// <summary>Counts the vertical axis in powers of ten. Values of 0 and below are not shown.</summary>
    public Plot LogY() => new(Contents with { LogarithmicY = true });

    /// <summary>Says what there is to see, for people who cannot see it.</summary>
    /// <param name="sentence">The insight, not the geometry: "The loss halves every ten epochs."</param>
    public Plot Describe(string sentence) => new(Contents with { Description = sentence });

    /// <summary>The plotted numbers, which are what a page claims of the plot.</summary>
    public override string ToString() => PlotText.Of(Contents);

    private Plot With(PlotSeries series) => new(Contents.With(series));
}

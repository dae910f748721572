using System.Text;

namespace AnswerKey.Toolkit;

/// <summary>The numbers of a plot as text, exact enough that another plot has another text.</summary>
internal static class PlotText
{
    /// <summary>Series with more points show some of them, and a sum in which all of them count.</summary>
    private const int MaxRows = 25;
    private const int Digits = 4;

    // Round, so that positions which are round stay round.
    private static readonly int[] _steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

    public static string Of(PlotContents plot)
    {
        var text = new StringBuilder();
        foreach (var group in Groups(plot.Series))
        {
            if (text.Length > 0)
                text.Append("\n\n");
            Write(text, plot, group);
        }
        return text.ToString();
    }

    // Series over the same positions share a table. Those that turn back do not: their rows are steps.
    private static List<List<PlotSeries>> Groups(IEnumerable<PlotSeries> all)
    {
        var groups = new List<List<PlotSeries>>();
        foreach (var series in all)
        {
            var shared = groups.Find(g => SamePositions(g[0], series));
            if (shared is null)
                groups.Add([series]);
            else
                shared.Add(series);
        }
        return groups;
    }

    private static bool SamePositions(PlotSeries a, PlotSeries b) =>
        a.Kind != SeriesKind.Path
        && b.Kind != SeriesKind.Path
        && a.Labels.SequenceEqual(b.Labels)
        && a.Points.Select(p => p.X).SequenceEqual(b.Points.Select(p => p.X));

    private static void Write(StringBuilder text, PlotContents plot, List<PlotSeries> group)
    {
        var first = group[0];
        var count = first.Points.Length;
        var step = _steps.First(s => count <= s * MaxRows);
        var xScale = Scale(first.Points.Select(p => p.X));
        var yScales = group.ConvertAll(s => Scale(s.Points.Select(p => p.Y)));
        List<IReadOnlyList<string>> rows =
        [
            [plot.XAxis ?? (first.Kind == SeriesKind.Bars ? "" : "x"), .. group.Select(s => s.Name)],
        ];
        for (var i = 0; i < count; i++)
        {
            if (i % step != 0 && i != count - 1)
                continue;
            rows.Add([
                first.Labels.IsEmpty ? Numbers.Rounded(first.Points[i].X, 6, xScale) : first.Labels[i],
                .. group.Select((s, n) => Numbers.Rounded(s.Points[i].Y, Digits, yScales[n])),
            ]);
        }
        var labelled = !first.Labels.IsEmpty;
        text.Append(TextGrid.Of(rows, [!labelled, .. group.Select(_ => true)]));
        if (step > 1)
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"\n{count} points, every {step}{(step == 2 ? "nd" : "th")} shown; sum of sizes: {Sums(group)}"
            );
    }

    // Sizes, because the sum of values that cancel out is all rounding noise.
    private static string Sums(List<PlotSeries> group) =>
        string.Join(
            ", ",
            group.Select(s => $"{s.Name} {Numbers.Rounded(s.Points.Select(p => Math.Abs(p.Y)).Where(double.IsFinite).Sum(), 6, 0)}")
        );

    private static double Scale(IEnumerable<double> values) => values.Select(Math.Abs).Where(double.IsFinite).DefaultIfEmpty().Max();
}

using System.Text.Json;
using AnswerKey.Toolkit;
using MathNet.Numerics;
using Xunit;

namespace AnswerKey.Tests;

public sealed class PlotTests
{
    private static readonly double[] _xs = [-2, -1, 0, 1, 2];

    private static readonly Plot _activations = Plot.Of("Two activations")
        .Line("sigmoid", _xs, x => 1 / (1 + Math.Exp(-x)))
        .Line("tanh", _xs, Math.Tanh)
        .Axes("z", "a");

    [Fact]
    public void Lines_over_the_same_positions_share_a_table() =>
        Assert.Equal(
            """
             z  sigmoid     tanh
            -2   0.1192   -0.964
            -1   0.2689  -0.7616
             0      0.5        0
             1   0.7311   0.7616
             2   0.8808    0.964
            """,
            Display.Text(_activations)
        );

    [Fact]
    public void Steps_and_points_elsewhere_have_tables_of_their_own() =>
        Assert.Equal(
            """
            x  loss
            0     4
            1     1

              x  samples
            0.5     2.25

            x  descent
            4       16
            2        4
            """,
            Display.Text(Plot.Of("Descent").Line("loss", [4, 1]).Points("samples", [(0.5, 2.25)]).Path("descent", [(4, 16), (2, 4)]))
        );

    [Fact]
    public void Bars_are_rows_by_their_labels() =>
        Assert.Equal(
            "layer  weights  biases\nconv1      150       6\nfc       48000     120",
            Display.Text(
                Plot.Of("Parameters")
                    .Bars("weights", ["conv1", "fc"], [150, 48_000])
                    .Bars("biases", ["conv1", "fc"], [6, 120])
                    .Axes("layer", "parameters")
            )
        );

    [Fact]
    public void Many_points_are_shown_in_part_and_counted_in_full()
    {
        var lines = Display.Text(Plot.Of("").Line("square", Generate.LinearSpaced(201, -1, 1), x => x * x)).Split('\n');
        Assert.Equal("   x  square", lines[0]);
        Assert.Equal("  -1       1", lines[1]);
        Assert.Equal("   1       1", lines[^2]);
        Assert.Equal("201 points, every 10th shown; sum of sizes: square 67.67", lines[^1]);
        Assert.InRange(lines.Length, 20, 30);
    }

    [Fact]
    public void A_change_at_a_point_that_is_not_shown_changes_the_text()
    {
        var ys = Enumerable.Range(0, 200).Select(i => Math.Sin(i)).ToArray();
        var before = Display.Text(Plot.Of("").Line("sin", ys));
        ys[101] += 0.01;
        Assert.NotEqual(before, Display.Text(Plot.Of("").Line("sin", ys)));
    }

    [Fact]
    public void Rounding_noise_around_zero_is_zero() =>
        Assert.Equal("x  y\n0  0\n1  1", Display.Text(Plot.Of("").Line("y", [1e-17, 1], [1.2e-16, 1])));

    [Fact]
    public void A_plot_is_left_as_it_was_by_what_is_built_on_it()
    {
        var before = Display.Text(_activations);
        _activations.Line("relu", _xs, x => Math.Max(0, x)).LogY();
        Assert.Equal(before, Display.Text(_activations));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_plot_that_cannot_be_says_why(Func<Plot> build, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(build).Message, StringComparison.Ordinal);

    public static TheoryData<Func<Plot>, string> Mistakes()
    {
        var plot = Plot.Of("t").Line("a", [1, 2]);
        return new()
        {
            { () => plot.Line("b", [1, 2], [1]), "there are 2 positions, and 1 values" },
            { () => plot.Line("a", [1]), "the plot already shows 'a'" },
            { () => plot.Bars("b", ["x"], [1]), "bars have names where lines and points have numbers" },
            { () => Plot.Of("t").Bars("b", ["x", "x"], [1, 2]), "a label is there twice" },
            { () => plot.Line("b", Generate.LinearSpaced(10_001, 0, 1)), "more than 10000 points" },
        };
    }

    [Theory]
    [InlineData("Rises.", "Rises.")]
    [InlineData(null, "sigmoid: between 0.1192 at z = -2 and 0.8808 at z = 2. tanh: between -0.964 at z = -2 and 0.964 at z = 2.")]
    public void A_plot_always_has_a_description(string? written, string expected)
    {
        var plot = written is null ? _activations : _activations.Describe(written);
        Assert.Equal(expected, Payload(plot).GetProperty("description").GetString());
    }

    [Fact]
    public void Numbers_and_pairs_are_plotted_where_the_word_asks_for_it()
    {
        Assert.Equal("x  value\n0      3\n1      1", Display.Text(new[] { 3, 1 }, asPlot: true));
        Assert.Equal("plot", Display.Rich(new[] { (1.0, 2) }, asPlot: true)!.Kind);
        Assert.Null(Display.Rich(new[] { "a" }, asPlot: true));
        Assert.Null(Display.Rich(new List<int>(), asPlot: true));
        Assert.Null(Display.Rich(3, asPlot: true));
    }

    [Fact]
    public void What_is_no_finite_number_is_plotted_as_a_gap_and_claimed_as_it_is()
    {
        var plot = Plot.Of("").Line("log", [0, 1], Math.Log);
        Assert.Equal("x        log\n0  -Infinity\n1          0", Display.Text(plot));
        Assert.Contains("null", Payload(plot).GetProperty("spec").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_colour_is_written_into_a_specification() =>
        Assert.DoesNotMatch("#[0-9a-fA-F]{3,8}\"|rgb\\(", Payload(_activations).GetRawText());

    private static JsonElement Payload(Plot plot) => JsonDocument.Parse(Display.Rich(plot)!.Payload).RootElement;
}

using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using AnswerKey.Toolkit;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AnswerKey.Tests;

public sealed class DisplayTests
{
    private sealed record Layer(string Name, int[] Shape, double Loss);

    private sealed record Renamed(int Value)
    {
        public override string ToString() => $"<{Value}>";
    }

    private abstract record Animal(string Name);

    private sealed record Dog(string Name, int Age) : Animal(Name);

    private sealed record Empty;

    private sealed record Node(string Name)
    {
        public Node? Next { get; set; }
    }

    private sealed record Broken(int Fine)
    {
        public int Bad => Fine > 0 ? throw new InvalidOperationException("no value yet") : 0;
    }

    private sealed class Silent;

    private sealed class Thrower
    {
        public override string ToString() => throw new FormatException("cannot be shown");
    }

    private sealed class Rude : Exception
    {
        public override string Message => throw new FormatException("no");
    }

    private enum Pooling
    {
        Max,
        Average,
    }

    public static TheoryData<object?, string> Cases() =>
        new()
        {
            { null, "null" },
            { "two\nlines", "two\nlines" },
            { "", "" },
            { true, "True" },
            { 'x', "x" },
            { 141, "141" },
            { -3L, "-3" },
            { 0.1 + 0.2, "0.30000000000000004" },
            { 0.1f, "0.1" },
            { 1.50m, "1.50" },
            { -0.0m, "0.0" },
            { 0.00m, "0.00" },
            { 1e-7, "1E-07" },
            { 1e20, "1E+20" },
            { -0.0, "0" },
            { -0.0f, "0" },
            { double.NaN, "NaN" },
            { double.NegativeInfinity, "-Infinity" },
            { (Half)0.5, "0.5" },
            { Half.MaxValue, "65504" },
            { 123456789f, "123456792" },
            { new[] { 123456789f, 0.1f }, "[123456792, 0.1]" },
            { MathF.Pow(2, 100), "1.2676506002282294E+30" },
            { BigInteger.Pow(2, 100), "1267650600228229401496703205376" },
            { new Complex(3, -4), "3 - 4i" },
            { new Complex(-0.0, 1), "0 + 1i" },
            { new Complex(2, 0), "2" },
            { new MathNet.Numerics.Complex32(0.1f, 2), "0.1 + 2i" },
            { Pooling.Average, "Average" },
            { new double[] { 1, 0.5, -0.0 }, "[1, 0.5, 0]" },
            { Array.Empty<int>(), "[]" },
            { new[] { "a", null, "b" }, "[a, null, b]" },
            {
                new List<object> { 1, "a", 2.5, new[] { 1, 2 } },
                "[1, a, 2.5, [1, 2]]"
            },
            { Enumerable.Range(1, 3).Select(i => i * i), "[1, 4, 9]" },
            { (1, "a", 2.5), "(1, a, 2.5)" },
            { ((1, 2), new[] { 3 }), "((1, 2), [3])" },
            { Tuple.Create(1, 2), "(1, 2)" },
            {
                new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 },
                "{a: 1, b: 2}"
            },
            { new Dictionary<string, int>(), "{}" },
            { KeyValuePair.Create("a", 1.0), "a: 1" },
            { new Layer("conv1", [6, 28], -0.0), "Layer { Name = conv1, Shape = [6, 28], Loss = 0 }" },
            { new Renamed(3), "<3>" },
            { new Dog("Rex", 3), "Dog { Name = Rex, Age = 3 }" },
            { new Empty(), "Empty { }" },
            { new { A = 1, B = "x" }, "{ A = 1, B = x }" },
            { new Broken(1), "Broken { Fine = 1, Bad = InvalidOperationException: no value yet }" },
            { new Silent(), "Silent" },
            { new Thrower(), "Thrower threw FormatException: cannot be shown" },
            { new[] { new Thrower() }, "[Thrower threw FormatException: cannot be shown]" },
            { new ArgumentException("too small"), "ArgumentException: too small" },
            { new Rude(), "Rude: its message could not be read" },
            { (Func<double, double>)Math.Tanh, "Func<Double, Double>" },
            { new DateOnly(2026, 3, 4), "03/04/2026" },
            { TimeSpan.FromSeconds(90), "00:01:30" },
            {
                new int[2, 2, 1]
                {
                    {
                        { 1 },
                        { 2 },
                    },
                    {
                        { 3 },
                        { 4 },
                    },
                },
                "[[[1], [2]], [[3], [4]]]"
            },
            { new double[0, 3], "[]" },
            {
                new double[,]
                {
                    { 4, 16, 5 },
                    { 6, 6, -0.0 },
                },
                "4  16  5\n6   6  0"
            },
            {
                new[,]
                {
                    { 0.25, 10 },
                    { -3, 0.5 },
                },
                "0.25   10\n  -3  0.5"
            },
            {
                new[,]
                {
                    { "a", "bcd" },
                },
                "a  bcd"
            },
            { new double[][] { [1, 2], [30, 4] }, " 1  2\n30  4" },
            { new int[][] { [1, 2], [3] }, "[[1, 2], [3]]" },
            { new int[][] { [], [] }, "[[], []]" },
            { new string[][] { ["a", "b"], ["c", "d"] }, "[[a, b], [c, d]]" },
            {
                new List<double[,]>
                {
                    new double[,]
                    {
                        { 1, 2 },
                    },
                },
                "[[[1, 2]]]"
            },
            { MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense([1, 2.5]), "[1, 2.5]" },
            {
                Matrix<double>.Build.DenseOfArray(
                    new double[,]
                    {
                        { 1, 2 },
                        { 3, 40 },
                    }
                ),
                "1   2\n3  40"
            },
            { Matrix<Complex>.Build.Dense(1, 2, new Complex(0, 1)), "0 + 1i  0 + 1i" },
            { ImmutableArray.Create(1, 2), "[1, 2]" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_has_the_text_that_a_page_would_claim(object? value, string text) => Assert.Equal(text, Display.Text(value));

    [Fact]
    public void The_culture_of_the_process_does_not_show()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal("[0.5, 1.5]", Display.Text(new object[] { 0.5, 1.5m }));
            Assert.Equal(culture, CultureInfo.CurrentCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_value_inside_itself_is_written_once()
    {
        var list = new List<object> { 1 };
        list.Add(list);
        Assert.Equal("[1, …]", Display.Text(list));

        var node = new Node("a");
        node.Next = new Node("b") { Next = node };
        Assert.Equal("Node { Name = a, Next = Node { Name = b, Next = … } }", Display.Text(node));
    }

    [Fact]
    public void The_same_value_twice_side_by_side_is_no_cycle()
    {
        int[] pair = [1, 2];
        Assert.Equal("([1, 2], [1, 2])", Display.Text((pair, pair)));
    }

    [Fact]
    public void A_sequence_without_end_is_cut_with_a_mark()
    {
        var text = Display.Text(Forever());
        Assert.StartsWith("[0, 1, 2, ", text, StringComparison.Ordinal);
        Assert.EndsWith("9999, …]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_cut_with_a_mark() =>
        Assert.Equal(new string('[', 24) + "…" + new string(']', 24), Display.Text(Russian()));

    [Fact]
    public void A_sequence_that_throws_halfway_shows_how_far_it_came() =>
        Assert.Equal("[1, DivideByZeroException: Attempted to divide by zero.", Display.Text(Failing()));

    [Fact]
    public void A_text_of_insane_size_is_cut_and_says_so()
    {
        var text = Display.Text(new string('x', 300_000));
        Assert.Equal(200_000 + "\n… (cut after 200000 characters)".Length, text.Length);
        Assert.EndsWith("xx\n… (cut after 200000 characters)", text, StringComparison.Ordinal);
        Assert.True(Display.Text(new double[2_000, 2_000]).Length < 201_000);
    }

    [Fact]
    public void Growth_by_nesting_is_cut_too()
    {
        object value = "leaf";
        for (var i = 0; i < 20; i++)
            value = new[] { value, value, value, value, value, value, value, value };
        Assert.True(Display.Text(value).Length < 201_000);
    }

    [Fact]
    public void A_matrix_is_shown_as_rows_of_cells()
    {
        var rich = Display.Rich(
            new double[,]
            {
                { 4, 6, 5 },
                { 6, 6, 8 },
            }
        );
        Assert.Equal(new RichDisplay("matrix", """{"rows":[["4","6","5"],["6","6","8"]]}"""), rich);
    }

    [Fact]
    public void Plain_values_are_no_more_than_text()
    {
        foreach (var value in new object?[] { null, 1, "a", new[] { 1, 2 }, new double[0, 2], (1, 2) })
            Assert.Null(Display.Rich(value));
    }

    [Fact]
    public void Every_payload_is_JSON_even_with_quotes_and_line_ends()
    {
        var rich = Display.Rich(
            new[,]
            {
                { "a\"b", "c\nd" },
            }
        )!;
        var cells = JsonDocument.Parse(rich.Payload).RootElement.GetProperty("rows")[0];
        Assert.Equal(["a\"b", "c d"], cells.EnumerateArray().Select(c => c.GetString()!));
    }

    private static IEnumerable<int> Forever()
    {
        for (var i = 0; ; i++)
            yield return i;
    }

    private static IEnumerable<object> Russian()
    {
        yield return Russian();
    }

    private static IEnumerable<int> Failing()
    {
        var zero = 0;
        yield return 1;
        yield return 1 / zero;
    }
}

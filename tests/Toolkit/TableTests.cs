using AnswerKey.Toolkit;
using Xunit;

namespace AnswerKey.Tests;

public sealed class TableTests
{
    private sealed record Layer(string Name, int Parameters, double? Loss = null);

    private sealed record Bad(int Value)
    {
        public int Half => Value % 2 == 0 ? Value / 2 : throw new InvalidOperationException("odd");
    }

    private static readonly Layer[] _layers = [new("conv1", 156), new("dense", 10_164, 0.5)];

    [Fact]
    public void Records_become_rows_under_the_names_of_their_properties() =>
        Assert.Equal("Name   Parameters  Loss\nconv1         156\ndense       10164   0.5", Display.Text(_layers, asTable: true));

    [Fact]
    public void What_a_type_or_an_exception_knows_of_the_runtime_is_not_shown()
    {
        Assert.Equal("value\nSystem.String\nSystem.Int32", Display.Text(Table.Of([typeof(string), typeof(int)])));
        Assert.Equal("Message\nodd", Display.Text(Table.Of([new InvalidOperationException("odd")])));
        Assert.Single(Display.Text(Table.Of((Func<int>[])[() => 1])).Split('\n')[1..]);
    }

    [Fact]
    public void The_payload_says_which_columns_are_numbers() =>
        Assert.Equal(
            new RichDisplay(
                "table",
                """{"columns":[{"name":"layer","numeric":false},{"name":"size","numeric":true}],"rows":[["conv1","156"]]}"""
            ),
            Display.Rich(Table.Of([("conv1", 156)], "layer", "size"))
        );

    [Fact]
    public void A_table_needs_no_word_to_be_shown_as_one()
    {
        var table = Table.Of(_layers.Select(l => new { l.Name, Kilo = l.Parameters / 1000.0 }));
        Assert.Equal("Name     Kilo\nconv1   0.156\ndense  10.164", Display.Text(table));
        Assert.Equal("table", Display.Rich(table)!.Kind);
    }

    [Fact]
    public void Without_the_word_records_are_a_list()
    {
        Assert.StartsWith("[Layer { Name = conv1", Display.Text(_layers), StringComparison.Ordinal);
        Assert.Null(Display.Rich(_layers));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Any_sequence_of_rows_can_be_a_table(object rows, string text) => Assert.Equal(text, Display.Text(rows, asTable: true));

    public static TheoryData<object, string> Shapes() =>
        new()
        {
            { new[] { (1, "a"), (2, "b") }, "Item1  Item2\n    1  a\n    2  b" },
            {
                new Dictionary<string, int> { ["a"] = 1 },
                "Key  Value\na        1"
            },
            { new[] { 3, 14 }, "value\n    3\n   14" },
            { new[] { "x", "y" }, "value\nx\ny" },
            { new int[][] { [1, 2], [3] }, "1  2\n1  2\n3" },
            { Array.Empty<Layer>(), "Name  Parameters  Loss" },
            { Array.Empty<(int, string)>(), "Item1  Item2" },
            { new object[] { new Layer("a", 1), new { B = 2 } }, "Name  Parameters  Loss\na              1\n" },
            { new Bad[] { new(4), new(3) }, "Value  Half\n    4  2\n    3  InvalidOperationException: odd" },
            {
                new List<Layer?> { null, new("a", 1) },
                "Name  Parameters  Loss\n\na              1"
            },
        };

    [Fact]
    public void What_has_no_rows_stays_what_it_is()
    {
        foreach (var value in new object?[] { 3, "abc", null, (1, 2) })
        {
            Assert.Null(Display.Rich(value, asTable: true));
            Assert.Equal(Display.Text(value), Display.Text(value, asTable: true));
        }
    }

    [Fact]
    public void Headings_must_be_as_many_as_columns()
    {
        var error = Assert.Throws<ArgumentException>(() => Table.Of([(1, 2)], "only one"));
        Assert.StartsWith("the rows have 2 columns, and there are 1 headings", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_in_a_cell_do_not_break_its_row() => Assert.Equal("value\na b", Display.Text(new[] { "a\r\nb" }, asTable: true));

    [Fact]
    public void Rows_beyond_a_thousand_are_cut_with_a_mark()
    {
        var lines = Display.Text(Enumerable.Range(0, 5_000), asTable: true).Split('\n');
        Assert.Equal(1_002, lines.Length);
        Assert.Equal("    …", lines[^1]);
    }
}
